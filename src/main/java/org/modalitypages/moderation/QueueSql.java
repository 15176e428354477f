package org.modalitypages.moderation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The conditions of a queue in SQL, with the values of its places. Written by hand for the sake of the plan: PostgreSQL
 * walks an index from a row value onwards, and JPQL knows none; "waiting" is a literal, so that no plan is made for both
 * of its values.
 */
final class QueueSql {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private QueueSql() {}

    static QueueSql of(QueueFilter filter, Instant now) {
        var sql = new QueueSql().and(filter.ofWaiting() ? "waiting = true" : "1 = 1");
        if (!filter.states().isEmpty()) {
            sql.and("state in (" + places(filter.states().size()) + ")", names(filter.states()));
        }
        filter.facets().forEach((facet, value) -> sql.and(column(facet) + " = ?", value));
        if (filter.queuedBefore() != null) {
            sql.and("queued_at <= ?", Timestamp.from(filter.queuedBefore()));
        }
        if (filter.severity() > 0) {
            sql.and("severity >= ?", filter.severity());
        }
        if (filter.revision() != null) {
            sql.and("revision = " + filter.revision());
        }
        if (!filter.reasons().isEmpty()) {
            var reasons = List.copyOf(filter.reasons());
            sql.and(
                    "id in (select edition_id from priority_reason where reason in (" + places(reasons.size()) + "))",
                    names(reasons));
        }
        return sql.claimed(filter, Timestamp.from(now));
    }

    QueueSql and(String condition, Object... more) {
        conditions.add(condition);
        Collections.addAll(values, more);
        return this;
    }

    /** A query for ids in an order; at most this many. */
    Query ids(EntityManager entities, String order, int limit) {
        return query(entities, "select id from edition where " + where() + " order by " + order + " limit " + limit);
    }

    /** A query for how many there are, counted no further than this. */
    Query count(EntityManager entities, int limit) {
        return query(
                entities,
                "select count(*) from (select id from edition where " + where() + " limit " + limit + ") counted");
    }

    private QueueSql claimed(QueueFilter filter, Timestamp now) {
        if (filter.claimed() == null) {
            return this;
        }
        var claims = "select edition_id from edition_claim where expires_at > ?";
        return switch (filter.claimed()) {
            case MINE -> and("id in (" + claims + " and account_id = ?)", now, filter.accountId());
            case OTHERS -> and("id in (" + claims + " and account_id <> ?)", now, filter.accountId());
            case NOBODY ->
                and("not exists (select 1 from edition_claim where edition_id = edition.id and expires_at > ?)", now);
        };
    }

    private Query query(EntityManager entities, String sql) {
        var query = entities.createNativeQuery(sql);
        for (var index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query;
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    /** Facets are never taken from a request as they are. */
    private static String column(String facet) {
        return switch (facet) {
            case "type" -> "type";
            case "locale" -> "locale";
            case "modality" -> "modality";
            case "region" -> "region";
            default -> throw new IllegalArgumentException("The queue has no facet " + facet);
        };
    }

    private static Object[] names(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray();
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
