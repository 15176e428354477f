package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Plans;
import org.modalitypages.moderation.Transition;
import org.modalitypages.moderation.ZonedTime;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Refusal;

/** {@code /console/editions/<id>/schedule}: a publication, or its end, is set for a time. */
@ApplicationScoped
@Path("console/editions/{id}/schedule")
@Produces("text/html;charset=utf-8")
public class SchedulePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private ReviewAnswers answers;

    @Inject
    private Plans plans;

    @Inject
    private Caller caller;

    /** The form again, with what was typed and what went wrong. */
    public record View(String id, String version, EditionPlace.Form form, Notice notice) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var transition = Moves.named(form.text("transition"));
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            var time = ZonedTime.of(form.text("at"), ZonedTime.zone(form.text("zone")));
            plans.schedule(
                    PathId.of(id),
                    transition,
                    actor,
                    ReviewPages.version(form),
                    Move.because(form.text("reason")),
                    time);
            var what = transition == Transition.PUBLISH ? "published" : "taken off";
            return answers.back(id, "place-heading", "It will be " + what + " on " + time.words() + ".");
        } catch (Refusal refused) {
            var typed = EditionPlace.Form.of(transition, form.text("at"), form.text("zone"), form.text("reason"));
            return pages.page(
                    refused.problem().status(),
                    "scheduleAgain",
                    new View(Long.toString(PathId.of(id)), form.text("version"), typed, Notice.of(refused.problem())));
        }
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") String id) {
        plans.cancel(PathId.of(id), caller.actorBeing(Role.EDITOR));
        return answers.back(id, "place-heading", "Nothing is set for a time any more.");
    }
}
