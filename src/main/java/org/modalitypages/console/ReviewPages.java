package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.CannedReplies;
import org.modalitypages.review.CannedReply;

/** {@code /console/editions/<id>}: an edition is read, decided on and, as a draft, written. */
@ApplicationScoped
@Path("console/editions/{id}")
@Produces("text/html;charset=utf-8")
public class ReviewPages {

    @Inject
    private VisibleEditions visible;

    @Inject
    private ConsolePages pages;

    @Inject
    private ReviewAnswers answers;

    @Inject
    private Moderation moderation;

    @Inject
    private ConsoleDecisions decisions;

    @Inject
    private CannedReplies replies;

    @Inject
    private QueueTrails trails;

    @Inject
    private Caller caller;

    /** {@code from} is the address of the queue's page that the reader came from, in whose order they go on. */
    @GET
    public Response review(@PathParam("id") String id, @QueryParam("from") String from) {
        var actor = caller.actorBeing(Role.EDITOR);
        return answers.page(id, actor, from == null ? Typed.NOTHING : Typed.NOTHING.with("from", from));
    }

    @POST
    @Path("transitions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response perform(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var transition = transition(form.text("transition"));
        var typed = Typed.of(form, "code", "reason", "note", "from");
        var version = version(form);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            mustBeShort(typed);
            var reason = typed.has("reason") ? typed.text("reason") : typed.text("code");
            var move = new Move(reason, typed.text("note"), form.has("consent"));
            var words = decisions.decide(PathId.of(id), transition, actor, version, move);
            return pages.redirect(after(form, id, actor), words);
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, typed);
        }
    }

    /**
     * Fills the note with a reply that the team keeps. Words that were typed stay: whether the reply comes after them or in
     * their place is asked first.
     */
    @POST
    @Path("reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var typed = Typed.of(form, "code", "reason", "note", "reply", "from");
        var actor = caller.actorBeing(Role.EDITOR);
        var reply = Optional.of(typed.text("reply"))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> replies.byId(Long.parseLong(number)));
        if (reply.isEmpty()) {
            var problem = Problem.invalid("Choose a reply first. What you typed is still there.");
            return answers.refused(problem, id, actor, typed);
        }
        return answers.page(id, actor, filled(typed, reply.get().content(), form.text("then")));
    }

    private static Typed filled(Typed typed, CannedReply.Content reply, String then) {
        var note = typed.text("note");
        if (!note.isEmpty() && !note.equals(reply.words()) && then.isEmpty()) {
            return typed.with("ask", typed.text("reply"));
        }
        var words = then.equals("add") ? note + "\n\n" + reply.words() : reply.words();
        var filled = typed.with("note", words).with("filled", "yes");
        return reply.reason() == null || typed.has("code") || typed.has("reason")
                ? filled
                : filled.with("code", reply.reason());
    }

    /** Saves a draft, and submits it when that button was pressed. */
    @POST
    @Path("content")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var version = version(form);
        var actor = caller.actorBeing(Role.EDITOR);
        var type = visible.edition(id, actor).type();
        try {
            var saved = moderation.rewrite(PathId.of(id), ContentForm.read(type, form), actor, version);
            if (!form.text("then").equals("submit")) {
                return pages.redirect("/console/editions/" + id, "The draft is saved.");
            }
            var submitted = submit(saved, actor, form.has("consent"));
            return pages.redirect("/console/editions/" + id, ConsoleDecisions.done(Transition.SUBMIT, submitted));
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, Typed.NOTHING, ContentFields.of(type, form));
        }
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") String id, InputStream sent) {
        var version = version(Form.read(sent));
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            moderation.discard(PathId.of(id), actor, version);
            return pages.redirect("/console", "The draft is discarded.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, Typed.NOTHING);
        }
    }

    private Edition submit(Edition saved, Actor actor, boolean consent) {
        try {
            var version = OptionalLong.of(saved.version());
            return moderation.perform(saved.id(), Transition.SUBMIT, actor, version, new Move(null, null, consent));
        } catch (Refusal refused) {
            if (refused.problem().status() != 422 || consent) {
                throw refused;
            }
            throw new Refusal(Problem.invalid("The draft is saved, but not submitted. Tick the box that says that the "
                    + "specialist permits publishing this very text."));
        }
    }

    /** Where the reviewer goes on: to the next of the queue that they came from, or else where the form says. */
    private String after(Form form, String id, Actor actor) {
        var trail = trails.of(form.text("from"), PathId.of(id), actor);
        if (trail != null) {
            return trail.next() == null ? trail.from() : trail.next();
        }
        return form.given("back").map(SignInPages::ownPath).orElse("/console/editions/" + PathId.of(id));
    }

    static OptionalLong version(Form form) {
        var version = form.text("version");
        return version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty();
    }

    private static Transition transition(String name) {
        return Arrays.stream(Transition.values())
                .filter(transition -> transition.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Problem.malformed("The form named no decision. Go back and try again.")));
    }

    private static void mustBeShort(Typed typed) {
        if (typed.text("reason").length() > 200 || typed.text("note").length() > 4_000) {
            throw new Refusal(Problem.invalid("A reason has at most 200 characters, and a note 4,000."));
        }
    }
}
