package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.modalitypages.console.QueueView.Bulk;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.BulkMoves;
import org.modalitypages.moderation.BulkMoves.Item;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code POST /console/queue/bulk}: one decision on all that were chosen, with what became of each. */
@ApplicationScoped
@Path("console/queue/bulk")
@Produces("text/html;charset=utf-8")
public class BulkPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private ConsoleDecisions decisions;

    @Inject
    private Queues queues;

    @Inject
    private BulkMoves bulk;

    @Inject
    private Editions editions;

    @Inject
    private Caller caller;

    /**
     * What became of each.
     *
     * @param held the ids of those that can still be undone
     */
    public record View(
            String decided, int seconds, List<String> held, List<Row> done, List<Row> refused, String back) {}

    /** One of them; {@code problem} is {@code null} when nothing went wrong. */
    public record Row(String id, String heading, String problem) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(InputStream sent) {
        var form = Form.read(sent);
        var transition = Moves.named(form.text("transition"));
        var back = form.given("back").map(SignInPages::ownPath).orElse("/console");
        var chosen = form.all("item");
        var actor = caller.actorBeing(Role.EDITOR);
        var typed = new Bulk(chosen, form.text("reason"), form.text("note"));
        try {
            check(typed, transition);
        } catch (Refusal refused) {
            var view = queues.of(QueueFilters.of(back), actor, typed, Notice.of(refused.problem()));
            return pages.page(refused.problem().status(), "queue", view);
        }
        var items = chosen.stream().map(BulkPages::item).toList();
        var move = new Move(typed.reason(), typed.note(), false);
        var seconds = decisions.seconds(transition);
        return pages.page("bulk", view(bulk.perform(items, transition, actor, move, seconds), transition, back));
    }

    private View view(List<BulkMoves.Result> results, Transition transition, String back) {
        var seconds = decisions.seconds(transition);
        var done = results.stream().filter(result -> result.problem() == null).toList();
        return new View(
                transition.past().replaceFirst("(^| )it( |$)", "$1them$2"),
                seconds,
                seconds == 0
                        ? List.of()
                        : done.stream()
                                .map(result -> Long.toString(result.id()))
                                .toList(),
                done.stream().map(this::row).toList(),
                results.stream()
                        .filter(result -> result.problem() != null)
                        .map(this::row)
                        .toList(),
                back);
    }

    private Row row(BulkMoves.Result result) {
        var heading = result.problem() != null && result.problem().status() == 404
                ? "Nothing that you may see"
                : editions.byId(result.id()).map(Edition::heading).orElse("A text that is gone");
        return new Row(
                Long.toString(result.id()),
                heading,
                result.problem() == null ? null : result.problem().detail());
    }

    private static void check(Bulk typed, Transition transition) {
        if (typed.chosen().isEmpty() || typed.chosen().size() > BulkMoves.MOST) {
            throw new Refusal(Problem.invalid("Choose 1 to " + BulkMoves.MOST + " editions by the boxes beside them."));
        }
        if (!typed.chosen().stream().allMatch(item -> item.matches("[0-9]{1,18}:[0-9]{1,18}"))) {
            throw new Refusal(Problem.malformed("The form named no editions. Go back and try again."));
        }
        if (typed.reason().length() > 200 || typed.note().length() > 4_000) {
            throw new Refusal(Problem.invalid("A reason has at most 200 characters, and a note 4,000."));
        }
        var words = transition.words();
        if ((words != Transition.Words.NONE && typed.reason().isEmpty())
                || (words == Transition.Words.REASON_AND_NOTE && typed.note().isEmpty())) {
            throw new Refusal(Problem.invalid(Wording.of(transition)
                    + " needs a reason, and a note with words for the authors. What you chose is still chosen."));
        }
    }

    private static Item item(String chosen) {
        var parts = chosen.split(":", -1);
        return new Item(Long.parseLong(parts[0]), OptionalLong.of(Long.parseLong(parts[1])));
    }
}
