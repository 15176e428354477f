package org.modalitypages.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.DueDates;
import org.modalitypages.moderation.PriorityReason;
import org.modalitypages.moderation.QueueFilter;
import org.modalitypages.moderation.QueueFilter.Claimed;
import org.modalitypages.moderation.QueueOrder;
import org.modalitypages.moderation.State;

/**
 * The queue's filters as the address has them, under the names that the API has for them; a value that makes no sense is
 * ignored rather than refused, since a person may have typed it.
 */
record QueueFilters(Map<String, String> values) {

    static final int PAGE = 25;

    /** The state of whatever waits for anybody, in words as the address has them. */
    static final String WAITING = "WAITING";

    /** In the order in which their fields stand on the page. */
    static final List<String> NAMES = List.of(
            "state",
            "type",
            "modality",
            "region",
            "locale",
            "olderThan",
            "overdue",
            "claimed",
            "severity",
            "revision",
            "reason");

    static final List<String> SEVERITIES = List.of("low", "medium", "high");

    private static final List<String> FACETS = List.of("type", "locale", "modality", "region");

    QueueFilters {
        var known = new TreeMap<>(values);
        known.keySet()
                .removeIf(name ->
                        !NAMES.contains(name) && !List.of("sort", "after").contains(name));
        known.values().removeIf(String::isEmpty);
        values = Collections.unmodifiableMap(known);
    }

    static QueueFilters of(MultivaluedMap<String, String> query) {
        return new QueueFilters(query.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).strip())));
    }

    /** Those of an address such as {@code /console?state=APPROVED}. */
    static QueueFilters of(String address) {
        var query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return new QueueFilters(Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> one)));
    }

    /** A filter's value; empty when it is not set. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean any() {
        return NAMES.stream()
                .anyMatch(name -> values.containsKey(name)
                        && !(name.equals("state") && value(name).equals(WAITING)));
    }

    /** Whether a filter is set that few people need. */
    boolean anyOf(String... names) {
        return Arrays.stream(names).anyMatch(values::containsKey);
    }

    QueueOrder order() {
        return filter(0, null).ofWaiting()
                ? QueueOrder.ofWord(value("sort")).orElse(QueueOrder.OLDEST)
                : QueueOrder.OLDEST;
    }

    String after() {
        return values.get("after");
    }

    QueueFilter filter(Actor actor, DueDates dueDates) {
        return filter(actor.accountId(), dueDates);
    }

    private QueueFilter filter(long accountId, DueDates dueDates) {
        var facets = new TreeMap<>(values);
        facets.keySet().retainAll(FACETS);
        var before = dueDates == null
                ? null
                : number("olderThan")
                        .map(dueDates::before)
                        .orElse(values.containsKey("overdue") ? dueDates.overdueBefore() : null);
        return new QueueFilter(
                List.copyOf(several(State.values(), "state")),
                facets,
                before,
                Arrays.stream(Claimed.values())
                        .filter(claimed -> claimed.name().equalsIgnoreCase(value("claimed")))
                        .findFirst()
                        .orElse(null),
                accountId,
                SEVERITIES.indexOf(value("severity")) + 1,
                value("revision").matches("true|false") ? Boolean.valueOf(value("revision")) : null,
                several(PriorityReason.values(), "reason"));
    }

    /** The address of a page of the queue with these filters; {@code null} for the first. */
    String address(String cursor) {
        return with("after", cursor == null ? "" : cursor).address();
    }

    /** The same with another value of one; an empty one takes it away. */
    QueueFilters with(String name, String value) {
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return new QueueFilters(changed);
    }

    String address() {
        return "/console" + query();
    }

    /** With a question mark before it; empty when nothing is set. */
    String query() {
        var pairs = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private Optional<Integer> number(String name) {
        return value(name).matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(value(name))) : Optional.empty();
    }

    private <E extends Enum<E>> Set<E> several(E[] all, String name) {
        var wanted = List.of(value(name).split(",", -1));
        return Arrays.stream(all).filter(one -> wanted.contains(one.name())).collect(Collectors.toSet());
    }
}
