package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The door through which other parts tell the queue what is urgent. It joins the caller's transaction, and leaves an
 * edition's version alone: whoever read it may still decide on it. An edition that is gone meanwhile is passed over.
 */
@ApplicationScoped
@Transactional
public class QueueFacets {

    private static final int HIGHEST_SEVERITY = 3;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<PriorityRaised> raised;

    /** Gives an edition a reason to come first, once however often it is called; a live one that is asked for waits. */
    public void raise(long editionId, PriorityReason reason) {
        if (!lock(editionId) || reasons(editionId).contains(reason)) {
            return;
        }
        entities.createNativeQuery("insert into priority_reason (edition_id, reason) values (?, ?)")
                .setParameter(1, editionId)
                .setParameter(2, reason.name())
                .executeUpdate();
        settle(editionId);
        raised.fire(new PriorityRaised(editionId, reason));
    }

    /** Takes a reason back. */
    public void lower(long editionId, PriorityReason reason) {
        if (!lock(editionId)) {
            return;
        }
        entities.createNativeQuery("delete from priority_reason where edition_id = ? and reason = ?")
                .setParameter(1, editionId)
                .setParameter(2, reason.name())
                .executeUpdate();
        settle(editionId);
    }

    /**
     * Says how severe the gravest finding in an edition is.
     *
     * @param severity 0 for none, 1 low, 2 medium, 3 high
     */
    public void severity(long editionId, int severity) {
        if (severity < 0 || severity > HIGHEST_SEVERITY) {
            throw new IllegalArgumentException("A severity is 0 to 3, not " + severity);
        }
        if (!lock(editionId)) {
            return;
        }
        entities.createNativeQuery("update edition set severity = ? where id = ?")
                .setParameter(1, severity)
                .setParameter(2, editionId)
                .executeUpdate();
        show(editionId);
    }

    /** The reasons of these editions, the weightiest first, by id; those without any are left out. */
    public Map<Long, Set<PriorityReason>> of(Collection<Long> editionIds) {
        var found = new HashMap<Long, Set<PriorityReason>>();
        if (editionIds.isEmpty()) {
            return found;
        }
        var places = String.join(", ", Collections.nCopies(editionIds.size(), "?"));
        var query = entities.createNativeQuery(
                "select edition_id, reason from priority_reason where edition_id in (" + places + ")");
        var place = 1;
        for (var id : editionIds) {
            query.setParameter(place++, id);
        }
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            found.computeIfAbsent(((Number) columns[0]).longValue(), id -> EnumSet.noneOf(PriorityReason.class))
                    .add(PriorityReason.valueOf((String) columns[1]));
        }
        return found;
    }

    /** What is asked of a live edition is asked of the one that replaces it. */
    void inherit(long replacedId, long editionId) {
        reasons(replacedId).stream().filter(PriorityReason::asked).forEach(reason -> {
            lower(replacedId, reason);
            raise(editionId, reason);
        });
    }

    /** Works out anew whether the edition waits, and how urgently. */
    void settle(long editionId) {
        var reasons = reasons(editionId);
        var asked = reasons.stream().anyMatch(PriorityReason::asked);
        entities.createNativeQuery("update edition set priority = ?, waiting = (state in ('SUBMITTED', 'APPROVED')"
                        + (asked ? " or live_slot is not null" : "") + ") where id = ?")
                .setParameter(
                        1, reasons.stream().mapToInt(PriorityReason::weight).sum())
                .setParameter(2, editionId)
                .executeUpdate();
        show(editionId);
    }

    private Set<PriorityReason> reasons(long editionId) {
        return of(List.of(editionId)).getOrDefault(editionId, Set.of());
    }

    /** Flushes first, so that what the caller changed is what is locked and read. */
    private boolean lock(long editionId) {
        entities.flush();
        return !entities.createNativeQuery("select id from edition where id = ? for update")
                .setParameter(1, editionId)
                .getResultList()
                .isEmpty();
    }

    /** The statements pass by the edition that the caller may hold. */
    private void show(long editionId) {
        entities.refresh(entities.find(Edition.class, editionId));
    }
}
