package org.modalitypages.portal;

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
import java.util.List;
import org.modalitypages.console.Notice;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.moderation.Edition;
import org.modalitypages.page.Form;
import org.modalitypages.portal.WordsViews.Typed;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.Suggestions;
import org.modalitypages.statement.Confirmations;
import org.modalitypages.statement.Statements;

/** {@code /portal/editions/<id>/suggestions/<id>}: a wording that an editor suggests is accepted or declined. */
@ApplicationScoped
@Path("portal/editions/{id}/suggestions/{suggestion}")
@Produces("text/html;charset=utf-8")
public class SuggestionPages {

    @Inject
    private PortalPages pages;

    @Inject
    private Own own;

    @Inject
    private WordsViews views;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Statements statements;

    @Inject
    private Confirmations confirmations;

    @Inject
    private Caller caller;

    /** Makes the wording the text, with consent to exactly it. */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") String id, @PathParam("suggestion") String suggestion, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var edition = own.words(id, actor);
        try {
            confirmations.mustBeCurrent(form.text("terms"));
            suggestions.accept(
                    edition.id(), PathId.of(suggestion), form.has("consent"), actor, WordsPages.version(form));
            return pages.redirect(
                    address(edition), "The suggested wording is your text now, and the editors go on with it.");
        } catch (Refusal refused) {
            return refused(refused, edition, actor);
        }
    }

    /** Keeps the text as it is, with a few words for the editor. */
    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("id") String id, @PathParam("suggestion") String suggestion, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var edition = own.words(id, actor);
        try {
            suggestions.decline(edition.id(), PathId.of(suggestion), form.text("words"), actor);
            return pages.redirect(address(edition), "Your text stays as it is, and the editor reads your words.");
        } catch (Refusal refused) {
            return refused(refused, edition, actor);
        }
    }

    private Response refused(Refusal refused, Edition edition, Actor actor) {
        var problem = refused.problem();
        var words = problem.status() == 422 && problem.members().containsKey("missing")
                ? "Tick the box to accept exactly this wording, or write a few words to decline it."
                : problem.detail();
        var statement = statements.byId(edition.itemId()).orElseThrow();
        var typed = new Typed(null, false, new Notice("Please look again", words, List.of()));
        return pages.page(
                problem.status(),
                "words",
                views.of(statement, views.subject(statement, edition.locale()), actor, typed));
    }

    private String address(Edition edition) {
        return "/portal/statements/" + edition.itemId() + views.localeQuery(edition.locale());
    }
}
