package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modalitypages.media.PhotoUses;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.State;

/** Which photos specialists show, and which their editions name. */
@ApplicationScoped
@Transactional
public class SpecialistPhotos implements PhotoUses {

    /** From these an edition cannot come back. */
    private static final List<State> ENDS = List.of(State.SUPERSEDED, State.WITHDRAWN);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Specialists specialists;

    @Override
    public Set<String> needed(Collection<String> ids) {
        var needed = new HashSet<String>(
                entities.createQuery("select s.photo from Specialist s where s.photo in :ids", String.class)
                        .setParameter("ids", ids)
                        .getResultList());
        ids.stream().filter(id -> !needed.contains(id) && isNamed(id)).forEach(needed::add);
        return needed;
    }

    @Override
    public boolean belongsTo(String id, long accountId) {
        var mine = specialists.linkedTo(accountId);
        return mine.stream().map(Specialist::profile).anyMatch(profile -> shows(profile, id))
                || (!mine.isEmpty()
                        && isNamedBy(id, mine.stream().map(Specialist::id).toList()));
    }

    /** The specialists whose photo this is. */
    public List<Long> showing(String id) {
        return entities.createQuery("select s.id from Specialist s where s.photo = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
    }

    private boolean isNamed(String id) {
        return !entities.createQuery(
                        "select e from Edition e where e.type = :type and e.state not in :ends and e.content like :named",
                        Edition.class)
                .setParameter("type", Specialists.TYPE)
                .setParameter("ends", ENDS)
                .setParameter("named", "%" + id + "%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean isNamedBy(String id, List<Long> specialistIds) {
        return entities.createQuery(
                        "select e from Edition e where e.type = :type and e.itemId in :items", Edition.class)
                .setParameter("type", Specialists.TYPE)
                .setParameter("items", specialistIds)
                .getResultStream()
                .anyMatch(edition -> shows(Profile.of(edition.content()), id));
    }

    private static boolean shows(Profile profile, String id) {
        return profile.photo() != null && profile.photo().id().equals(id);
    }
}
