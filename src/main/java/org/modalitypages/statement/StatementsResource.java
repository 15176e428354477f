package org.modalitypages.statement;

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
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionViews;

/** {@code /api/v1/manage/statements}: statements are begun and revised; their editions move at {@code …/editions}. */
@ApplicationScoped
@Path("api/v1/manage/statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {

    @Inject
    private StatementDrafts drafts;

    @Inject
    private EditionViews views;

    @Inject
    private Caller caller;

    /**
     * A draft of a specialist's statement about a modality: {@code {"modality": slug, "specialist": slug or id,
     * "locale"?, "text"}}. Answers 201 with the edition.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream sent) {
        var body = JsonBody.read(sent, "modality", "specialist", "locale", "text");
        var wanted = new StatementDrafts.Wanted(
                body.requiredString("modality"),
                body.requiredString("specialist"),
                body.string("locale"),
                body.requiredString("text"));
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        return created(drafts.create(wanted, actor), actor);
    }

    /** A new edition of a statement: {@code {"locale"?, "text"?}}; the text is a copy of the live one if none is sent. */
    @POST
    @Path("{id}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(@PathParam("id") String id, InputStream sent) {
        var body = JsonBody.read(sent, "locale", "text");
        var locale = body.string("locale");
        var text = body.string("text");
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        return created(drafts.revise(PathId.of(id), locale, text, actor), actor);
    }

    private Response created(Edition edition, Actor actor) {
        return Response.status(201)
                .header("Location", "/api/v1/manage/editions/" + edition.id())
                .header("ETag", IfMatch.tag(edition.version()))
                .entity(views.of(edition, actor))
                .build();
    }
}
