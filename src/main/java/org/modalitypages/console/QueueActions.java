package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.modalitypages.console.QueueView.Bulk;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Claims;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Plans;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/queue/…}: what is done on the queue's page, with buttons alone. */
@ApplicationScoped
@Path("console/queue")
@Produces("text/html;charset=utf-8")
public class QueueActions {

    @Inject
    private ConsolePages pages;

    @Inject
    private ConsoleDecisions decisions;

    @Inject
    private Queues queues;

    @Inject
    private Claims claims;

    @Inject
    private Plans plans;

    @Inject
    private Caller caller;

    /** The rows and numbers of the page as they are now, for the script that keeps them fresh; {@code rows} up to 100. */
    @GET
    @Path("rows")
    public Response rows(@Context UriInfo address) {
        var actor = caller.actorBeing(Role.EDITOR);
        var query = address.getQueryParameters();
        var wanted = Optional.ofNullable(query.getFirst("rows"))
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(QueueFilters.PAGE);
        return pages.page("queueRows", queues.of(QueueFilters.of(query), actor, wanted));
    }

    /** Makes a move that needs no words. */
    @POST
    @Path("decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(InputStream sent) {
        var form = Form.read(sent);
        var transition = Moves.named(form.text("transition"));
        return answer(
                form,
                actor -> decisions.decide(
                        PathId.of(form.text("edition")), transition, actor, ReviewPages.version(form), Move.PLAIN));
    }

    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response claim(InputStream sent) {
        var form = Form.read(sent);
        return answer(form, actor -> {
            var id = PathId.of(form.text("edition"));
            var extended = claims.of(id).filter(claim -> claim.isOf(actor)).isPresent();
            var made = claims.claim(id, actor, Optional.empty(), form.has("takeOver"));
            if (extended) {
                return "Your claim is extended until "
                        + pages.moment(made.claim().until()).absolute() + ".";
            }
            return made.takenFrom() == null
                    ? "You have claimed it; nobody else decides on it meanwhile."
                    : "You have taken it over from " + made.takenFrom() + ".";
        });
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(InputStream sent) {
        var form = Form.read(sent);
        return answer(form, actor -> {
            claims.release(PathId.of(form.text("edition")), actor);
            return "It is free for others again.";
        });
    }

    /** Undoes held decisions; one that was carried out meanwhile does not keep the others from being undone. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(InputStream sent) {
        var form = Form.read(sent);
        return answer(form, actor -> {
            var editions = form.all("edition");
            var undone = editions.stream().filter(id -> undone(id, actor)).count();
            if (undone == 0) {
                throw new Refusal(Problem.conflict(
                        "too-late", "Too late to undo", "It was carried out, or undone already. Look at its history."));
            }
            return undone == 1
                    ? "The decision is undone; nothing was sent to anybody."
                    : undone + " decisions are undone; nothing was sent to anybody.";
        });
    }

    /** Puts aside what was not carried out. */
    @POST
    @Path("forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(InputStream sent) {
        var form = Form.read(sent);
        return answer(form, actor -> {
            plans.forgetFailures(actor.accountId());
            return "Put aside.";
        });
    }

    private boolean undone(String edition, Actor actor) {
        try {
            plans.undo(PathId.of(edition), actor);
            return true;
        } catch (Refusal refused) {
            if (refused.problem().name().equals(Plans.NOTHING)) {
                return false;
            }
            throw refused;
        }
    }

    private Response answer(Form form, Function<Actor, String> action) {
        var actor = caller.actorBeing(Role.EDITOR);
        var back = form.given("back").map(SignInPages::ownPath).orElse("/console");
        try {
            return pages.redirect(back, action.apply(actor));
        } catch (Refusal refused) {
            if (back.startsWith("/console/editions/")) {
                return pages.redirect(
                        back,
                        "Nothing was done. " + Wording.plain(refused.problem().detail()));
            }
            var notice = Notice.of(refused.problem());
            return pages.page(
                    refused.problem().status(), "queue", queues.of(QueueFilters.of(back), actor, Bulk.NOTHING, notice));
        }
    }
}
