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
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.Findings;
import org.modalitypages.screening.Typography;
import org.modalitypages.statement.Statements;

/** {@code /console/editions/<id>/findings}: findings are dismissed and restored, and slips in a draft put right. */
@ApplicationScoped
@Path("console/editions/{id}/findings")
@Produces("text/html;charset=utf-8")
public class AdvicePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private ReviewAnswers answers;

    @Inject
    private Reviews reviews;

    @Inject
    private Findings findings;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Caller caller;

    @POST
    @Path("{finding}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("id") String id, @PathParam("finding") String finding, InputStream sent) {
        var reason = Form.read(sent).text("reason").strip();
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = statement(id);
        try {
            if (reason.isEmpty() || reason.length() > Findings.LONGEST_REASON) {
                throw new Refusal(Problem.invalid("Say why it does not matter here, in 1 to " + Findings.LONGEST_REASON
                        + " characters. Nothing was dismissed."));
            }
            findings.dismiss(edition, PathId.of(finding), reason, actor);
            return back(id, "The finding is dismissed.");
        } catch (Refusal refused) {
            return refused(refused, edition);
        }
    }

    @POST
    @Path("{finding}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("id") String id, @PathParam("finding") String finding, InputStream sent) {
        Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = statement(id);
        try {
            findings.restore(edition, PathId.of(finding), actor);
            return back(id, "The finding stands again.");
        } catch (Refusal refused) {
            return refused(refused, edition);
        }
    }

    /** Saves the draft with every slip of the keyboard put right. */
    @POST
    @Path("typography")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") String id, InputStream sent) {
        var version = ReviewPages.version(Form.read(sent));
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = statement(id);
        try {
            var text = Typography.corrected(edition.content().getString("text"), edition.locale());
            moderation.rewrite(edition.id(), Statements.content(text), actor, version);
            return back(id, "The slips of the keyboard are put right.");
        } catch (Refusal refused) {
            return refused(refused, edition);
        }
    }

    private Response back(String id, String words) {
        return answers.back(id, "advice-heading", words);
    }

    private Response refused(Refusal refused, Edition edition) {
        var problem = refused.problem();
        return pages.page(
                problem.status(),
                "review",
                reviews.of(edition, caller.actor(), ReviewView.Typed.NOTHING, null, Notice.of(problem)));
    }

    private Edition statement(String id) {
        return editions.byId(PathId.of(id))
                .filter(edition -> edition.type().equals(Statements.TYPE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
