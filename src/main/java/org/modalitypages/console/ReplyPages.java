package org.modalitypages.console;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.CannedReplies;
import org.modalitypages.review.CannedReply;
import org.modalitypages.review.ReasonCodes;

/** {@code /console/replies}: the replies and reasons that the team keeps. */
@ApplicationScoped
@Path("console/replies")
@Produces("text/html;charset=utf-8")
public class ReplyPages {

    private static final String PATH = "/console/replies";

    @Inject
    private ConsolePages pages;

    @Inject
    private CannedReplies replies;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param blank an empty form, or the one that was refused with what was typed
     * @param blankReason as {@code blank}
     * @param moves that replies can be for
     * @param keepsReasons whether the reader may change the reasons
     */
    public record View(
            List<Reply> replies,
            Reply blank,
            List<Reason> reasons,
            Reason blankReason,
            List<Move> moves,
            boolean keepsReasons,
            Notice notice) {}

    /** A reply as its form shows it; {@code id} is {@code null} for a new one. */
    public record Reply(
            String id, long version, String title, String words, String reason, String reasonLabel, String move) {}

    /** A reason as its form shows it; {@code code} is {@code null} for a new one. */
    public record Reason(String code, long version, String label, List<Move> moves, boolean retired) {

        /** The same words about a newer version, which their writer was told of. */
        Reason seen(long present) {
            return new Reason(code, present, label, moves, retired);
        }

        /** What it is for, in words. */
        public String purpose() {
            return moves.stream().filter(Move::chosen).map(Move::label).collect(joining(", "));
        }
    }

    /** A move that replies and reasons can be for. */
    public record Move(String name, String label, boolean chosen) {}

    @GET
    public Response list() {
        caller.actorBeing(Role.EDITOR);
        return pages.page("replies", view(null, Typed.NOTHING, null, null));
    }

    /** Adds a reason, under a code made of its label. */
    @POST
    @Path("reasons")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addReason(InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.PUBLISHER);
        return answerReason(null, form, () -> {
            reasons.add(ReasonCodes.codeOf(form.text("label")), form.text("label"), moves(form));
            return "The reason is offered from now on.";
        });
    }

    @POST
    @Path("reasons/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeReason(@PathParam("code") String code, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.PUBLISHER);
        return answerReason(code, form, () -> {
            var retired = form.text("retired").equals("true");
            reasons.change(code, form.text("label"), moves(form), retired, ReviewPages.version(form));
            return "The reason is changed.";
        });
    }

    private Response answerReason(String code, Form form, Supplier<String> action) {
        try {
            return pages.redirect(PATH + "#reasons-heading", action.get());
        } catch (Refusal refused) {
            var typed = new Reason(
                    code,
                    ReviewPages.version(form).orElse(0),
                    form.text("label"),
                    moves(form.all("moves")),
                    form.text("retired").equals("true"));
            var problem = refused.problem();
            var notice = problem.status() == 412
                    ? Notice.of(
                            problem,
                            "It reads “" + reasons.label(code)
                                    + "” now. What you typed is in its form, and goes in its place"
                                    + " when you change it again.")
                    : Notice.of(problem);
            return pages.page(problem.status(), "replies", view(null, Typed.NOTHING, typed, notice));
        }
    }

    private static Set<Transition> moves(Form form) {
        var chosen = form.all("moves");
        return Arrays.stream(Transition.values())
                .filter(move -> chosen.contains(move.name()))
                .collect(toSet());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(null, form, () -> {
            replies.add(content(form), actor);
            return "The reply is kept.";
        });
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(id, form, () -> {
            if (form.text("then").equals("delete")) {
                replies.delete(PathId.of(id), ReviewPages.version(form));
                return "The reply is deleted.";
            }
            replies.change(PathId.of(id), content(form), ReviewPages.version(form), actor);
            return "The reply is changed.";
        });
    }

    private Response answer(String id, Form form, Supplier<String> action) {
        try {
            return pages.redirect(PATH, action.get());
        } catch (Refusal refused) {
            var typed = Typed.of(form, "title", "words", "reason", "move", "version");
            var problem = refused.problem();
            if (problem.status() == 404) {
                problem = problem.saying("Somebody deleted this reply. What you typed is below, as a new one.");
                return pages.page(404, "replies", view(null, typed, null, Notice.of(problem)));
            }
            var notice = problem.status() == 412
                    ? Notice.of(problem, "What is kept now is in the list; what you typed is below, as a new one.")
                    : Notice.of(problem);
            return pages.page(
                    problem.status(), "replies", view(problem.status() == 412 ? null : id, typed, null, notice));
        }
    }

    /**
     * {@code refused} is the reply whose form was refused; {@code null} for the one of a new reply. {@code refusedReason} is
     * the reason as it was typed; {@code null} when none was refused.
     */
    private View view(String refused, Typed typed, Reason refusedReason, Notice notice) {
        var labels = reasons.labels();
        var kept = replies.all().stream()
                .map(reply -> Long.toString(reply.id()).equals(refused)
                        ? typed(refused, reply.version(), typed)
                        : new Reply(
                                Long.toString(reply.id()),
                                reply.version(),
                                reply.content().title(),
                                reply.content().words(),
                                orEmpty(reply.content().reason()),
                                labels.getOrDefault(
                                        orEmpty(reply.content().reason()),
                                        orEmpty(reply.content().reason())),
                                reply.content().transition() == null
                                        ? ""
                                        : reply.content().transition().name()))
                .toList();
        var blank = typed(null, 0, refused == null ? typed : Typed.NOTHING);
        var blankReason = refusedReason != null && refusedReason.code() == null
                ? refusedReason
                : new Reason(null, 0, "", moves(List.of()), false);
        return new View(
                kept,
                blank,
                reasonList(refusedReason),
                blankReason,
                moves(List.of()),
                caller.actor().is(Role.PUBLISHER),
                notice);
    }

    private static Reply typed(String id, long version, Typed typed) {
        return new Reply(
                id, version, typed.text("title"), typed.text("words"), typed.text("reason"), "", typed.text("move"));
    }

    private List<Reason> reasonList(Reason refused) {
        return reasons.all().stream()
                .map(reason -> refused != null && reason.code().equals(refused.code())
                        ? refused.seen(reason.version())
                        : new Reason(
                                reason.code(),
                                reason.version(),
                                reason.label(),
                                moves(reason.moves().stream()
                                        .map(Transition::name)
                                        .toList()),
                                reason.retired()))
                .toList();
    }

    private static List<Move> moves(Collection<String> chosen) {
        return Arrays.stream(Transition.values())
                .filter(move -> move.words() != Transition.Words.NONE)
                .map(move -> new Move(move.name(), Wording.of(move), chosen.contains(move.name())))
                .toList();
    }

    private static CannedReply.Content content(Form form) {
        var move = form.given("move")
                .map(name -> Arrays.stream(Transition.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.invalid("There is no such decision."))))
                .orElse(null);
        return new CannedReply.Content(
                form.text("title"), form.text("words"), form.given("reason").orElse(null), move);
    }

    private static String orEmpty(String words) {
        return Optional.ofNullable(words).orElse("");
    }
}
