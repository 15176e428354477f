package org.modalitypages.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modalitypages.moderation.Queue;
import org.modalitypages.moderation.State;

/**
 * The queue's filters as the address has them; a value that makes no sense is ignored rather than refused, since a
 * person may have typed it.
 */
record QueueFilters(String state, String type, String modality, String region, String locale, String after) {

    static final List<State> WAITING = List.of(State.SUBMITTED, State.APPROVED);
    static final int PAGE = 25;
    static final int COUNTED = 1_000;

    static QueueFilters of(MultivaluedMap<String, String> query) {
        return new QueueFilters(
                value(query, "state"),
                value(query, "type"),
                value(query, "modality"),
                value(query, "region"),
                value(query, "locale"),
                value(query, "after"));
    }

    /** The states that are asked for: those that wait for a decision unless one is named. */
    List<State> states() {
        return Arrays.stream(State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(List::of)
                .orElse(WAITING);
    }

    boolean any() {
        return !(state + type + modality + region + locale).isEmpty();
    }

    Queue.Request page() {
        return new Queue.Request(states(), facets(), PAGE, after.isEmpty() ? null : after);
    }

    Queue.Request all() {
        return new Queue.Request(states(), facets(), COUNTED, null);
    }

    /** The address of a page of the queue with these filters. */
    String address(String cursor) {
        var query = new TreeMap<>(facets());
        if (!state.isEmpty()) {
            query.put("state", state);
        }
        if (cursor != null && !cursor.isEmpty()) {
            query.put("after", cursor);
        }
        var pairs = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .toList();
        return "/console" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private Map<String, String> facets() {
        var facets = new TreeMap<>(Map.of("type", type, "modality", modality, "region", region, "locale", locale));
        facets.values().removeIf(String::isEmpty);
        return facets;
    }

    private static String value(MultivaluedMap<String, String> query, String name) {
        var given = query.getFirst(name);
        return given == null ? "" : given.strip();
    }
}
