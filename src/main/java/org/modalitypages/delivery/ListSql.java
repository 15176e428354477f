package org.modalitypages.delivery;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds the query of one list: rows of a sort key and an id, cut by keyset. All names are ours, all values parameters. */
final class ListSql {

    private final String key;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String from = "";

    ListSql(String key, String id) {
        this.key = key;
        this.id = id;
    }

    ListSql from(String entities) {
        from = entities;
        return this;
    }

    ListSql where(String condition) {
        conditions.add(condition);
        return this;
    }

    void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** The rows of the part that was asked for, and one more if there is more. */
    List<PublishedLists.Row> rows(EntityManager entities, ListQuery query, Function<String, ?> readKey) {
        var descending = query.sort().descending();
        if (query.window().after().isPresent()) {
            var cursor = query.window().after().get();
            var sign = descending ? "<" : ">";
            var condition = "(" + key + " " + sign + " :key or (" + key + " = :key and " + id + " " + sign + " :id))";
            parameters.put("key", readKey.apply(cursor.value()));
            parameters.put("id", Long.parseLong(cursor.id()));
            conditions.add(condition);
        }
        var direction = descending ? " desc" : "";
        var text = "select " + key + ", " + id + " from " + from + " where " + String.join(" and ", conditions)
                + " order by " + key + direction + ", " + id + direction;
        var found = entities.createQuery(text, Object[].class)
                .setMaxResults(query.window().limit() + 1);
        parameters.forEach(found::setParameter);
        return found.getResultList().stream()
                .map(row -> new PublishedLists.Row(row[0], (Long) row[1]))
                .toList();
    }
}
