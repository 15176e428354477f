package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.QueueFilter.Claimed;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The queue's filters as the API's addresses have them; what makes no sense is refused with what would. */
@ApplicationScoped
class QueueParameters {

    static final String[] NAMES = {
        "state",
        "type",
        "locale",
        "modality",
        "region",
        "olderThan",
        "overdue",
        "claimed",
        "severity",
        "revision",
        "reason",
        "sort",
        "limit",
        "after"
    };

    private static final List<String> FACETS = List.of("type", "locale", "modality", "region");

    @Inject
    private ContentTypes types;

    @Inject
    private DueDates dueDates;

    QueueOrder order(QueryParameters query) {
        var words = Arrays.stream(QueueOrder.values()).map(QueueOrder::word).toList();
        return query.value("sort")
                .map(word -> QueueOrder.ofWord(word).orElseThrow(() -> unknown("sort", word, words)))
                .orElse(QueueOrder.OLDEST);
    }

    /** {@code actor} is {@code null} as long as nobody is known to be signed in. */
    QueueFilter filter(QueryParameters query, Actor actor) {
        var facets = new TreeMap<String, String>();
        FACETS.forEach(facet -> query.value(facet).ifPresent(value -> facets.put(facet, value)));
        if (facets.containsKey("type") && !types.names().contains(facets.get("type"))) {
            throw unknown("type", facets.get("type"), types.names());
        }
        var filter = new QueueFilter(
                query.value("state")
                        .map(names -> List.copyOf(several(State.class, "state", names)))
                        .orElse(List.of()),
                facets,
                before(query),
                query.value("claimed").map(QueueParameters::claimed).orElse(null),
                actor == null ? 0 : actor.accountId(),
                query.value("severity").map(QueueParameters::severity).orElse(0),
                bool(query, "revision"),
                query.value("reason")
                        .map(names -> several(PriorityReason.class, "reason", names))
                        .orElse(Set.of()));
        if (order(query) == QueueOrder.URGENT && !filter.ofWaiting()) {
            throw refused(
                    "sort", "Only what waits has an order of priority. Sort by \"queuedAt\", or leave \"state\" out.");
        }
        return filter;
    }

    private Instant before(QueryParameters query) {
        var overdue = bool(query, "overdue");
        if (Boolean.FALSE.equals(overdue)) {
            throw refused("overdue", "\"overdue\" is true, or left out.");
        }
        var older = query.value("olderThan").map(QueueParameters::days);
        if (overdue == null) {
            return older.map(dueDates::before).orElse(null);
        }
        var due = dueDates.overdueBefore();
        return older.map(dueDates::before).filter(due::isAfter).orElse(due);
    }

    private static int days(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw refused("olderThan", "\"olderThan\" is a whole number of days from 0 to 9999.");
        }
        return Integer.parseInt(text);
    }

    private static Claimed claimed(String word) {
        return Arrays.stream(Claimed.values())
                .filter(claimed -> claimed.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("claimed", word, List.of("mine", "others", "nobody")));
    }

    private static int severity(String word) {
        var words = QueueViews.Severities.WORDS;
        if (word.equals(words.get(0)) || !words.contains(word)) {
            throw unknown("severity", word, words.subList(1, words.size()));
        }
        return words.indexOf(word);
    }

    private static Boolean bool(QueryParameters query, String name) {
        return query.value(name)
                .map(word -> {
                    if (!word.equals("true") && !word.equals("false")) {
                        throw unknown(name, word, List.of("true", "false"));
                    }
                    return word.equals("true");
                })
                .orElse(null);
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, String parameter, String names) {
        var found = EnumSet.noneOf(type);
        for (var name : names.split(",", -1)) {
            found.add(Arrays.stream(type.getEnumConstants())
                    .filter(known -> known.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> unknown(
                            parameter,
                            name,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList())));
        }
        return found;
    }

    private static Refusal unknown(String parameter, String value, List<String> allowed) {
        return new Refusal(
                Problem.invalidParameter(parameter, "\"" + parameter + "\" cannot be " + value + ".", allowed));
    }

    private static Refusal refused(String parameter, String detail) {
        return new Refusal(Problem.invalidParameter(parameter, detail, List.of()));
    }
}
