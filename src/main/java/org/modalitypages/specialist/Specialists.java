package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
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
            // A page of the queue asks for each of these of everybody on it.
            entities.createQuery("select s from Specialist s where s.id in :ids", Specialist.class)
                    .setParameter("ids", ids)
                    .setHint("eclipselink.batch.type", "IN")
                    .setHint("eclipselink.batch", "s.accounts")
                    .setHint("eclipselink.batch", "s.languages")
                    .setHint("eclipselink.batch", "s.licences")
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

    /** A page of specialists, and the cursor of the next; {@code null} when there is none. */
    public record Page(List<Specialist> items, String next) {}

    /**
     * Specialists by name, a page at a time.
     *
     * @param name what the name contains; {@code null} for all
     * @param after the cursor of the page before; {@code null} for the first
     * @throws Refusal 400 when the cursor is none of ours
     */
    public Page named(String name, int limit, String after) {
        var last = after == null ? Optional.<Specialist>empty() : Optional.of(atCursor(after));
        var query = entities.createQuery("""
                        select s from Specialist s where s.nameKey like :name escape '!'
                        and (s.nameKey > :lastKey or (s.nameKey = :lastKey and s.id > :lastId))
                        order by s.nameKey, s.id""", Specialist.class)
                .setParameter("name", "%" + Specialist.key(name).replaceAll("[!%_]", "!$0") + "%")
                .setParameter("lastKey", last.map(Specialist::nameKey).orElse(""))
                .setParameter("lastId", last.map(Specialist::id).orElse(0L));
        var found = query.setMaxResults(limit + 1).getResultList();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page(items, Long.toString(items.get(limit - 1).id()));
    }

    /** The specialist whose slug this is or was. */
    public Optional<Slugs.Found> bySlug(String slug) {
        return slugs.find(TYPE, slug);
    }

    /**
     * Gives a specialist another slug; the former one redirects.
     *
     * @param version the version that the caller saw
     * @throws Refusal 428 when the version is missing, 412 when it is stale, else as {@link Slugs#rename}
     */
    public void rename(long id, String slug, OptionalLong version) {
        var specialist = entities.find(Specialist.class, id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(version, specialist.version());
        slugs.rename(TYPE, id, slug);
        entities.lock(specialist, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    private Specialist atCursor(String after) {
        return Optional.of(after)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> byId(Long.parseLong(text)))
                .orElseThrow(() -> new Refusal(Problem.invalidParameter(
                        "after",
                        "\"after\" is no cursor of this list. Use the value of \"next\" of the page before.",
                        List.of())));
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
