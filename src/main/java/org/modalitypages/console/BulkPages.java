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
import java.util.Optional;
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
import org.modalitypages.review.CannedReplies;
import org.modalitypages.review.CannedReply;

/**
 * {@code POST /console/queue/bulk}: one decision on all that were chosen, answered with what became of each. A reload leads
 * back to the queue, by script, so that nothing is decided twice and nothing has to be kept.
 */
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
    private CannedReplies replies;

    @Inject
    private Editions editions;

    @Inject
    private Caller caller;

    /**
     * What became of each.
     *
     * @param held the ids of those that can be undone
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
        var actor = caller.actorBeing(Role.EDITOR);
        var typed = typed(form);
        try {
            check(typed, transition);
        } catch (Refusal refused) {
            var view = queues.of(QueueFilters.of(back), actor, typed, Notice.of(refused.problem()));
            return pages.page(refused.problem().status(), "queue", view);
        }
        var items = typed.chosen().stream().map(BulkPages::item).toList();
        var move = new Move(reason(typed), typed.note(), false);
        var seconds = decisions.seconds(transition);
        return pages.page("bulk", view(bulk.perform(items, transition, actor, move, seconds), transition, back));
    }

    /** Adds a reply that the team keeps to the note, below words that were typed. */
    @POST
    @Path("reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(InputStream sent) {
        var form = Form.read(sent);
        var back = form.given("back").map(SignInPages::ownPath).orElse("/console");
        var actor = caller.actorBeing(Role.EDITOR);
        var typed = typed(form);
        var filled = Optional.of(form.text("reply"))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> replies.byId(Long.parseLong(number)))
                .map(reply -> filled(typed, reply.content()));
        var notice = filled.isPresent()
                ? null
                : Notice.of(Problem.invalid("Choose a reply first. What you typed is still there."));
        return pages.page("queue", queues.of(QueueFilters.of(back), actor, filled.orElse(typed), notice));
    }

    private static Bulk filled(Bulk typed, CannedReply.Content reply) {
        var code = reason(typed).isEmpty() && reply.reason() != null ? reply.reason() : typed.code();
        var note = typed.note().isEmpty() ? reply.words() : typed.note() + "\n\n" + reply.words();
        return new Bulk(typed.chosen(), code, typed.reason(), note);
    }

    private static Bulk typed(Form form) {
        return new Bulk(form.all("item"), form.text("code"), form.text("reason"), form.text("note"));
    }

    private static String reason(Bulk typed) {
        return typed.reason().isEmpty() ? typed.code() : typed.reason();
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
                result.problem() == null ? null : Wording.plain(result.problem().detail()));
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
        if ((words != Transition.Words.NONE && reason(typed).isEmpty())
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
