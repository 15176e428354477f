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
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.ColleagueNotes;

/** {@code /console/editions/<id>/notes}: notes among colleagues are left and deleted. */
@ApplicationScoped
@Path("console/editions/{id}/notes")
@Produces("text/html;charset=utf-8")
public class NotePages {

    private static final String PART = "notes-heading";

    @Inject
    private VisibleEditions visible;

    @Inject
    private ReviewAnswers answers;

    @Inject
    private ColleagueNotes notes;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") String id, InputStream sent) {
        var typed = Typed.of(Form.read(sent), "words");
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            notes.write(visible.edition(id, actor), typed.text("words"), actor);
            return answers.back(id, PART, "Your colleagues see your note; the author does not.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, typed);
        }
    }

    @POST
    @Path("{note}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, @PathParam("note") String note, InputStream sent) {
        Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            notes.delete(visible.edition(id, actor), PathId.of(note), actor);
            return answers.back(id, PART, "The note is deleted.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, Typed.NOTHING);
        }
    }
}
