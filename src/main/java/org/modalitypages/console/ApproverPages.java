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
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.ApprovalLinks;

/** {@code /console/editions/<id>/approvers}: somebody without account is asked to decide, or no longer asked. */
@ApplicationScoped
@Path("console/editions/{id}/approvers")
@Produces("text/html;charset=utf-8")
public class ApproverPages {

    private static final String PART = "approvers-heading";

    @Inject
    private ReviewAnswers answers;

    @Inject
    private ApprovalLinks links;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var typed = Typed.of(form, "approverName", "approverEmail", "approverDays", "approverWords");
        var version = ReviewPages.version(form);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            var link = links.send(PathId.of(id), request(typed), actor, version);
            return answers.back(
                    id, PART, "A link is on its way to " + link.approver().email() + ".");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, typed);
        }
    }

    @POST
    @Path("{link}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") String id, @PathParam("link") String link, InputStream sent) {
        Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            links.revoke(PathId.of(id), PathId.of(link), actor);
            return answers.back(id, PART, "The link no longer works.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, Typed.NOTHING);
        }
    }

    private static ApprovalLinks.Request request(Typed typed) {
        var days = typed.text("approverDays");
        if (!days.matches("[0-9]{1,3}")) {
            throw new Refusal(Problem.invalid("A link works for 1 to 30 days."));
        }
        var words = typed.has("approverWords") ? typed.text("approverWords") : null;
        if (words != null && words.length() > 2_000) {
            throw new Refusal(Problem.invalid("The words for the mail have at most 2,000 characters."));
        }
        return new ApprovalLinks.Request(
                typed.text("approverName"), typed.text("approverEmail"), Integer.parseInt(days), words);
    }
}
