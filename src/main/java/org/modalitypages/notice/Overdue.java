package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.modalitypages.identity.Account;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.DueDates;
import org.modalitypages.moderation.Edition;

/** What has waited past its due date, as far as somebody of the team wants to hear of it. */
@ApplicationScoped
@Transactional
class Overdue {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Modalities modalities;

    @Inject
    private DueDates dueDates;

    /** Some of it, the longest first, and how much there is. */
    record Found(List<Edition> some, long all) {}

    /** What is overdue for this reader now, at most so much of it by name; nothing for whoever decides nothing. */
    Found of(Account account, Subscriber reader, int named) {
        if (!Topic.OVERDUE.offeredTo(account.rolesInForce()) || reader.frequency(Topic.OVERDUE) != Frequency.DAILY) {
            return new Found(List.of(), 0);
        }
        var some = query(reader, "select e", " order by e.queuedAt, e.id", Edition.class)
                .setMaxResults(named)
                .getResultList();
        return new Found(some, query(reader, "select count(e)", "", Long.class).getSingleResult());
    }

    private <T> TypedQuery<T> query(Subscriber reader, String select, String order, Class<T> type) {
        var conditions = new ArrayList<>(List.of("e.waiting = true", "e.queuedAt < :before"));
        var parameters = new TreeMap<String, Object>(Map.of("before", dueDates.overdueBefore()));
        if (!reader.modalities().isEmpty()) {
            conditions.add("e.modality in :modalities");
            parameters.put(
                    "modalities",
                    modalities.named(reader.modalities()).values().stream()
                            .map(Modalities.Named::slug)
                            .toList());
        }
        if (!reader.regions().isEmpty()) {
            conditions.add("lower(e.region) in :regions");
            parameters.put(
                    "regions",
                    reader.regions().stream()
                            .map(region -> region.toLowerCase(Locale.ROOT))
                            .toList());
        }
        var query = entities.createQuery(
                select + " from Edition e where " + String.join(" and ", conditions) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
