package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.console.QueueView.Filters;
import org.modalitypages.console.QueueView.Select;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.PriorityReason;
import org.modalitypages.moderation.State;
import org.modalitypages.site.Site;

/** The form of the queue's filters. */
@ApplicationScoped
class QueueSelects {

    /** Everything that somebody outside waits for an answer to. */
    static final String ASKED = Arrays.stream(PriorityReason.values())
            .filter(PriorityReason::asked)
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(","));

    private static final List<String> TYPES = List.of("statement", "modality", "specialist");

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    /** The form as these filters leave it. */
    Filters of(QueueFilters filters) {
        var states = List.of(State.values());
        var all = modalities.all();
        return new Filters(
                filters.any(),
                filters.anyOf("locale", "olderThan", "claimed", "severity", "revision", "reason", "overdue"),
                List.of(
                        states(filters, states),
                        select(
                                filters,
                                "type",
                                "Type",
                                "All types",
                                TYPES,
                                TYPES.stream().map(Wording::type).toList()),
                        select(
                                filters,
                                "modality",
                                "Modality",
                                "All modalities",
                                all.stream().map(Modalities.Named::slug).toList(),
                                all.stream().map(Modalities.Named::title).toList())),
                more(filters),
                filters.value("region"),
                filters.value("sort"));
    }

    /** All that waits has a value of its own, since an address that names no state may lead elsewhere. */
    private static Select states(QueueFilters filters, List<State> states) {
        var select = select(
                filters,
                "state",
                "State",
                "All that waits",
                names(states),
                states.stream().map(Wording::of).toList());
        var choices = new ArrayList<>(select.choices());
        var chosen = choices.stream().noneMatch(Choice::chosen);
        choices.set(
                0,
                new Choice(
                        QueueFilters.WAITING,
                        "All that waits",
                        chosen || choices.get(0).chosen()));
        return new Select(select.name(), select.label(), choices);
    }

    private List<Select> more(QueueFilters filters) {
        var reasons = new ArrayList<>(names(List.of(PriorityReason.values())));
        var words = new ArrayList<>(Arrays.stream(PriorityReason.values())
                .map(PriorityReason::words)
                .toList());
        reasons.add(0, ASKED);
        words.add(0, "Somebody waits for an answer");
        return List.of(
                select(
                        filters,
                        "locale",
                        "Language",
                        "All languages",
                        site.locales(),
                        site.locales().stream().map(Wording::locale).toList()),
                select(
                        filters,
                        "olderThan",
                        "Waiting",
                        "However long",
                        List.of("1", "3", "7", "14", "30"),
                        List.of("Over a day", "Over 3 days", "Over a week", "Over two weeks", "Over 30 days")),
                select(filters, "overdue", "Due", "Due or not", List.of("true"), List.of("Overdue")),
                select(
                        filters,
                        "claimed",
                        "Claimed",
                        "By anybody or nobody",
                        List.of("mine", "others", "nobody"),
                        List.of("By me", "By others", "By nobody")),
                select(
                        filters,
                        "severity",
                        "Findings",
                        "With or without",
                        QueueFilters.SEVERITIES,
                        List.of("Any", "Medium or high", "High")),
                select(
                        filters,
                        "revision",
                        "New or revision",
                        "Both",
                        List.of("false", "true"),
                        List.of("New", "Revision of what was public")),
                select(filters, "reason", "Reason of its priority", "Any or none", reasons, words));
    }

    private static Select select(
            QueueFilters filters, String name, String label, String any, List<String> values, List<String> labels) {
        var chosen = filters.value(name);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", any, chosen.isEmpty()));
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            choices.add(new Choice(value, labels.get(index), value.equals(chosen)));
        }
        return new Select(name, label, choices);
    }

    private static List<String> names(List<? extends Enum<?>> all) {
        return all.stream().<String>map(Enum::name).toList();
    }
}
