package org.modalitypages.console;

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
import java.util.List;
import java.util.OptionalLong;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/editions/<id>}: an edition is read, decided on and, as a draft, written. */
@ApplicationScoped
@Path("console/editions/{id}")
@Produces("text/html;charset=utf-8")
public class ReviewPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Reviews reviews;

    @Inject
    private Moderation moderation;

    @Inject
    private ConsoleDecisions decisions;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    @Inject
    private Caller caller;

    @GET
    public Response review(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        return pages.page("review", reviews.of(visible(id, actor), actor));
    }

    @POST
    @Path("transitions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response perform(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var transition = transition(form.text("transition"));
        var typed = new Typed(form.text("reason"), form.text("note"));
        var version = version(form);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            mustBeShort(typed);
            var move = new Move(typed.reason(), typed.note(), form.has("consent"));
            var words = decisions.decide(PathId.of(id), transition, actor, version, move);
            var back = form.given("back").map(SignInPages::ownPath).orElse("/console/editions/" + PathId.of(id));
            return pages.redirect(back, words);
        } catch (Refusal refused) {
            return refused(refused.problem(), id, actor, typed, null);
        }
    }

    /** Saves a draft, and submits it when that button was pressed. */
    @POST
    @Path("content")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var version = version(form);
        var actor = caller.actorBeing(Role.EDITOR);
        var type = visible(id, actor).type();
        try {
            var saved = moderation.rewrite(PathId.of(id), ContentForm.read(type, form), actor, version);
            if (!form.text("then").equals("submit")) {
                return pages.redirect("/console/editions/" + id, "The draft is saved.");
            }
            var submitted = submit(saved, actor, form.has("consent"));
            return pages.redirect("/console/editions/" + id, ConsoleDecisions.done(Transition.SUBMIT, submitted));
        } catch (Refusal refused) {
            return refused(refused.problem(), id, actor, Typed.NOTHING, ContentFields.of(type, form));
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
            return refused(refused.problem(), id, actor, Typed.NOTHING, null);
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

    private Response refused(Problem problem, String id, Actor actor, Typed typed, List<Field> fields) {
        var edition = visible(id, actor);
        var notice = switch (problem.status()) {
            case 412 ->
                Notice.of(
                        problem,
                        reviews.lastChange(edition),
                        "Nothing of yours was done. What you typed is still below; decide anew.");
            case 409 -> Notice.of(problem, reviews.lastChange(edition));
            default -> Notice.of(problem);
        };
        return pages.page(problem.status(), "review", reviews.of(edition, actor, typed, fields, notice));
    }

    private Edition visible(String id, Actor actor) {
        return editions.byId(PathId.of(id))
                .filter(edition -> permissions.visible(edition, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
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
        if (typed.reason().length() > 200 || typed.note().length() > 4_000) {
            throw new Refusal(Problem.invalid("A reason has at most 200 characters, and a note 4,000."));
        }
    }
}
