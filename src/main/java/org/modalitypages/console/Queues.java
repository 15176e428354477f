package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modalitypages.console.QueueView.Bulk;
import org.modalitypages.console.QueueView.Decided;
import org.modalitypages.console.QueueView.Load;
import org.modalitypages.console.QueueView.Tally;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.DueDates;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Plan;
import org.modalitypages.moderation.Plans;
import org.modalitypages.moderation.Queue;
import org.modalitypages.moderation.QueueOrder;
import org.modalitypages.moderation.TeamLoad;
import org.modalitypages.moderation.Transition;
import org.modalitypages.review.CannedReplies;
import org.modalitypages.review.ReasonCodes;

/** Puts together what the queue's page shows. */
@ApplicationScoped
class Queues {

    private static final int MOST_ROWS = 100;

    @Inject
    private Queue queue;

    @Inject
    private QueueItems items;

    @Inject
    private QueueSelects selects;

    @Inject
    private DueDates dueDates;

    @Inject
    private Plans plans;

    @Inject
    private Editions editions;

    @Inject
    private TeamLoad load;

    @Inject
    private ConsoleDecisions decisions;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private CannedReplies replies;

    @Inject
    private ConsolePages pages;

    @Inject
    private Clock clock;

    /** The page as this actor finds it. */
    QueueView of(QueueFilters filters, Actor actor) {
        return of(filters, actor, QueueFilters.PAGE, Bulk.NOTHING, null);
    }

    /** With what was chosen and typed for many, and what went wrong. */
    QueueView of(QueueFilters filters, Actor actor, Bulk bulk, Notice notice) {
        return of(filters, actor, QueueFilters.PAGE, bulk, notice);
    }

    /** With another number of rows, up to 100. */
    QueueView of(QueueFilters filters, Actor actor, int rows) {
        return of(filters, actor, Math.max(1, Math.min(MOST_ROWS, rows)), Bulk.NOTHING, null);
    }

    private QueueView of(QueueFilters filters, Actor actor, int most, Bulk bulk, Notice notice) {
        var filter = filters.filter(actor, dueDates);
        var page = queue.page(filter, filters.order(), most, filters.after());
        var rows = items.of(page.items(), actor);
        return new QueueView(
                rows,
                capped(queue.count(filter)),
                tallies(filters, queue.counts(actor)),
                selects.of(filters),
                orders(filters),
                heldBy(actor),
                plans.failuresOf(actor.accountId()).stream().map(this::failure).toList(),
                decisions.seconds(),
                names(),
                actor.is(Role.PUBLISHER) || rows.stream().anyMatch(Queues::publishable),
                bulk,
                choices(),
                load.shares().stream()
                        .map(share -> new Load(share.name(), share.claimed(), share.decided()))
                        .toList(),
                Optional.ofNullable(page.next()).map(filters::address).orElse(null),
                filters.after() == null ? null : filters.address(null),
                filters.address(),
                "/console/queue/rows" + filters.query(),
                clock.instant().toString(),
                notice);
    }

    private static String names() {
        var names = Json.createObjectBuilder();
        Wording.names().forEach(names::add);
        return names.build().toString();
    }

    private WordChoices choices() {
        return new WordChoices(
                reasons.all().stream()
                        .filter(reason -> !reason.retired())
                        .map(reason -> new WordChoices.Reason(
                                reason.code(),
                                reason.label(),
                                reason.moves().stream().map(Transition::name).collect(Collectors.joining(" "))))
                        .toList(),
                replies.all().stream()
                        .map(reply -> new WordChoices.Reply(
                                Long.toString(reply.id()),
                                reply.content().title(),
                                reply.content().words(),
                                Objects.requireNonNullElse(reply.content().reason(), ""),
                                reply.content().transition() == null
                                        ? ""
                                        : reply.content().transition().name()))
                        .toList());
    }

    private static boolean publishable(QueueView.Item item) {
        return item.direct().stream().anyMatch(move -> move.name().equals(Transition.PUBLISH.name()));
    }

    static String capped(int count) {
        return count > Queue.COUNTED ? String.format("%,d+", Queue.COUNTED) : String.format("%,d", count);
    }

    private static List<Tally> tallies(QueueFilters filters, Queue.Counts counts) {
        var tallies = new ArrayList<Tally>();
        add(tallies, counts.waiting(), "waiting", "/console?state=" + QueueFilters.WAITING, filters);
        add(tallies, counts.submitted(), "for an editor", "/console?state=SUBMITTED", filters);
        add(tallies, counts.approved(), "for a publisher", "/console?state=APPROVED", filters);
        add(tallies, counts.overdue(), "overdue", "/console?overdue=true", filters);
        add(
                tallies,
                counts.asked(),
                counts.asked() == 1 ? "report or request" : "reports and requests",
                new QueueFilters(Map.of("reason", QueueSelects.ASKED)).address(),
                filters);
        add(tallies, counts.mine(), "claimed by you", "/console?claimed=mine", filters);
        return tallies;
    }

    private static void add(List<Tally> tallies, int count, String label, String address, QueueFilters filters) {
        var here = filters.with("sort", "").with("after", "").address();
        var shown = count >= Queue.COUNTED ? String.format("%,d+", Queue.COUNTED) : Integer.toString(count);
        var chosen = here.equals("/console") ? address.endsWith(QueueFilters.WAITING) : here.equals(address);
        tallies.add(new Tally(shown, label, address, chosen));
    }

    private static List<Tally> orders(QueueFilters filters) {
        var first = filters.with("after", "");
        var order = filters.order();
        return List.of(
                new Tally("", "Oldest first", first.with("sort", "").address(), order == QueueOrder.OLDEST),
                new Tally(
                        "",
                        "Most urgent first",
                        first.with("sort", QueueOrder.URGENT.word()).address(),
                        order == QueueOrder.URGENT));
    }

    /** What this actor decided and can still undo, the latest last. */
    List<Decided> heldBy(Actor actor) {
        return plans.heldBy(actor.accountId()).stream().map(this::decided).toList();
    }

    private Decided decided(Plan plan) {
        return new Decided(
                Long.toString(plan.editionId()),
                heading(plan),
                plan.transition().past(),
                pages.moment(plan.dueAt()));
    }

    private String failure(Plan plan) {
        return "“" + heading(plan) + "”: you " + plan.transition().past() + ", but it was not carried out. "
                + Wording.plain(plan.failure());
    }

    private String heading(Plan plan) {
        return editions.byId(plan.editionId()).map(Edition::heading).orElse("A text that is gone");
    }
}
