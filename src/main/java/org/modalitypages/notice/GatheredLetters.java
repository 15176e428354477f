package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.identity.Account;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.State;
import org.modalitypages.site.Site;

/** The letters that tell of several things. What has been decided meanwhile is left out. */
@ApplicationScoped
class GatheredLetters {

    /** So many of each topic are named; the rest is counted. */
    private static final int NAMED = 20;

    @Inject
    private Editions editions;

    @Inject
    private Overdue overdue;

    @Inject
    private Texts texts;

    @Inject
    private Site site;

    /** A letter, and the topic that a click on its link stops: the first one that it tells of. */
    record Gathered(Topic topic, Letter letter) {}

    /** The letter about all of these; empty when none of it is of interest any more. */
    Optional<Gathered> of(Account to, Subscriber reader, List<PendingNotice> pending, Frequency frequency) {
        var lists = new LinkedHashMap<Topic, List<Letter.Item>>();
        for (var topic : Topic.values()) {
            var items = items(topic, pending);
            if (!items.isEmpty()) {
                lists.put(topic, items);
            }
        }
        var late = frequency == Frequency.DAILY ? overdue.of(to, reader, NAMED) : new Overdue.Found(List.of(), 0);
        if (!late.some().isEmpty()) {
            lists.put(
                    Topic.OVERDUE,
                    late.some().stream()
                            .map(edition -> texts.item(edition, edition.excerpt()))
                            .toList());
        }
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        var first = lists.keySet().iterator().next();
        var blocks = new ArrayList<Letter.Block>();
        lists.forEach(
                (topic, items) -> blocks.add(block(topic, items, topic == Topic.OVERDUE ? late.all() : items.size())));
        blocks.add(
                isTeam(to)
                        ? new Letter.Action("Open the queue", "/console")
                        : new Letter.Action("Open the portal", "/portal"));
        return Optional.of(new Gathered(
                first,
                new Letter(
                        subject(lists, frequency),
                        "Hello " + to.name() + ",",
                        blocks,
                        "You get this because of what you chose to hear of on " + site.name() + ".")));
    }

    private List<Letter.Item> items(Topic topic, List<PendingNotice> pending) {
        var items = new ArrayList<Letter.Item>();
        var seen = new java.util.HashSet<Long>();
        for (var notice : pending) {
            if (notice.topic() != topic || (notice.words() == null && !seen.add(notice.editionId()))) {
                continue;
            }
            editions.byId(notice.editionId())
                    .filter(edition -> stillMatters(topic, edition))
                    .ifPresent(edition -> items.add(
                            texts.item(edition, notice.words() == null ? edition.excerpt() : notice.words())));
        }
        return items;
    }

    private static boolean stillMatters(Topic topic, Edition edition) {
        return switch (topic) {
            case SUBMISSIONS -> edition.state() == State.SUBMITTED;
            case APPROVALS -> edition.state() == State.APPROVED;
            case DECISIONS, SUGGESTIONS, LICENCES, REPORTS, OVERDUE, PLANS, FIGURES, LINKS -> true;
        };
    }

    private static Letter.Items block(Topic topic, List<Letter.Item> items, long all) {
        var left = all - NAMED;
        return new Letter.Items(
                topic.label(),
                items.size() > NAMED ? items.subList(0, NAMED) : items,
                left > 0 ? String.format("And %,d more.", left) : null);
    }

    private static String subject(Map<Topic, List<Letter.Item>> lists, Frequency frequency) {
        if (lists.size() > 1 || frequency == Frequency.DAILY) {
            var count = lists.values().stream().mapToInt(List::size).sum();
            return (frequency == Frequency.DAILY ? "Today: " : "News: ") + counted(count, "thing") + " to look at";
        }
        var only = lists.entrySet().iterator().next();
        var items = only.getValue();
        var about = switch (only.getKey()) {
            case SUBMISSIONS -> " for an editor";
            case APPROVALS -> " for a publisher";
            case REPORTS -> " that visitors speak of";
            case DECISIONS -> " with a word for you";
            case SUGGESTIONS, LICENCES, OVERDUE, PLANS, FIGURES, LINKS -> "";
        };
        return items.size() == 1
                ? only.getKey().label() + ": " + items.get(0).title()
                : counted(items.size(), "text") + about;
    }

    private static String counted(int number, String unit) {
        return String.format("%,d %s%s", number, unit, number == 1 ? "" : "s");
    }

    private static boolean isTeam(Account account) {
        return Topic.SUBMISSIONS.offeredTo(account.rolesInForce());
    }
}
