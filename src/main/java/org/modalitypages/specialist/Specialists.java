package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.slug.Slugs;

/** The specialists of this site. */
@ApplicationScoped
@Transactional
public class Specialists {

    /** The type's name in items, slugs and the API. */
    public static final String TYPE = "specialist";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Clock clock;

    public static ItemRef item(long id) {
        return new ItemRef(TYPE, id);
    }

    /** A new specialist; the slug is made of the name. */
    public Specialist create(Profile profile, Long importId) {
        var specialist = new Specialist(profile, importId, clock.instant());
        entities.persist(specialist);
        entities.flush();
        slugs.give(TYPE, specialist.id(), profile.attribution().name());
        return specialist;
    }

    public Optional<Specialist> byId(long id) {
        return Optional.ofNullable(entities.find(Specialist.class, id));
    }

    /** These specialists by id. */
    public Map<Long, Specialist> byIds(Collection<Long> ids) {
        var found = new HashMap<Long, Specialist>();
        if (!ids.isEmpty()) {
            entities.createQuery("select s from Specialist s where s.id in :ids", Specialist.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(specialist -> found.put(specialist.id(), specialist));
        }
        return found;
    }

    /** Every specialist, by name. */
    public List<Specialist> all() {
        return entities.createQuery("select s from Specialist s order by s.nameKey, s.id", Specialist.class)
                .getResultList();
    }

    /** The specialist of this name at this place, both as far as they are known: a place that one side lacks is no match. */
    public Optional<Specialist> known(Attribution attribution) {
        return withName(attribution.name()).stream()
                .filter(specialist -> specialist.sameAs(attribution))
                .findFirst();
    }

    /** Every specialist of this name, wherever. */
    public List<Specialist> withName(String name) {
        return entities.createQuery("select s from Specialist s where s.nameKey = :key order by s.id", Specialist.class)
                .setParameter("key", Specialist.key(name))
                .getResultList();
    }

    /** Specialists of whom licences are known, and every one of them ran out before this day. */
    public List<Specialist> withoutValidLicence(LocalDate day) {
        return entities.createQuery(
                        "select distinct s from Specialist s join s.licences l where l.expiresOn < :day",
                        Specialist.class)
                .setParameter("day", day)
                .getResultStream()
                .filter(specialist -> specialist.licencesExpiredOn(day))
                .toList();
    }

    /** The specialists that this account acts for. */
    public List<Specialist> linkedTo(long accountId) {
        return entities.createQuery(
                        "select s from Specialist s join s.accounts a where a.accountId = :id", Specialist.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /** Lets an account act for a specialist. */
    public void link(long specialistId, long accountId) {
        entities.find(Specialist.class, specialistId).linkTo(accountId, clock.instant());
    }

    /** Writes what was decided on, or what was never public. */
    public void show(long specialistId, Profile profile) {
        entities.find(Specialist.class, specialistId).show(profile);
        entities.flush();
    }

    /** Notes that the public sees something of a specialist from now on. */
    public void wentPublic(long specialistId) {
        entities.find(Specialist.class, specialistId).wentPublic(clock.instant());
    }

    /** Notes what is private or beside the profile; {@code null} leaves the address as it is. */
    public void note(long specialistId, String email, Collection<Long> modalityIds) {
        var specialist = entities.find(Specialist.class, specialistId);
        if (email != null) {
            specialist.reachAt(email);
        }
        modalityIds.forEach(specialist::offers);
        entities.flush();
    }

    /** Deletes a specialist that has no edition and no statement. */
    public void remove(long id) {
        slugs.release(TYPE, id);
        entities.remove(entities.find(Specialist.class, id));
        entities.flush();
    }
}
