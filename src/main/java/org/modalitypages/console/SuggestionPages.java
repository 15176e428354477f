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
import org.modalitypages.review.Suggestions;

/** {@code /console/editions/<id>/suggestions}: an editor suggests a wording, or takes it back. */
@ApplicationScoped
@Path("console/editions/{id}/suggestions")
@Produces("text/html;charset=utf-8")
public class SuggestionPages {

    private static final String PART = "wording-heading";

    @Inject
    private ReviewAnswers answers;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suggest(@PathParam("id") String id, InputStream sent) {
        var typed = Typed.of(Form.read(sent), "wording", "wordingNote");
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            var note = typed.has("wordingNote") ? typed.text("wordingNote") : null;
            if (note != null && note.length() > Suggestions.LONGEST_NOTE) {
                throw new Refusal(Problem.invalid("A note has at most 4,000 characters."));
            }
            suggestions.suggest(PathId.of(id), typed.text("wording"), note, actor);
            return answers.back(id, PART, "The wording is suggested; the text stays as it is until it is accepted.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, typed);
        }
    }

    @POST
    @Path("{suggestion}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") String id, @PathParam("suggestion") String suggestion, InputStream sent) {
        Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            suggestions.takeBack(PathId.of(id), PathId.of(suggestion), actor);
            return answers.back(id, PART, "The suggestion is taken back.");
        } catch (Refusal refused) {
            return answers.refused(refused.problem(), id, actor, Typed.NOTHING);
        }
    }
}
