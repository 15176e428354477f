package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/editions/{id}/consent}: a specialist's own consent to a statement's text that was imported. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/consent")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    @Inject
    private Confirmations confirmations;

    @Inject
    private ConsentTerms terms;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    @Inject
    private Caller caller;

    /**
     * {@code {"given", "wanted", "hash", "terms", "words"}}: whether one of the specialist's accounts consented to this very
     * text, whether that is waited for, and what to send for it.
     */
    @GET
    public JsonObject consent(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        return view(editions.byId(PathId.of(id))
                .filter(edition -> edition.type().equals(Statements.TYPE))
                .filter(edition -> permissions.visible(edition, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound())));
    }

    /** Gives it, as the specialist: {@code {"hash", "terms"}} as they were read. Answers 201 as the reading does. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@PathParam("id") String id, InputStream sent) {
        var body = JsonBody.read(sent, "hash", "terms");
        var hash = body.requiredString("hash");
        var agreedTo = body.requiredString("terms");
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        confirmations.confirm(PathId.of(id), hash, agreedTo, actor);
        return Response.status(201)
                .entity(view(editions.byId(PathId.of(id)).orElseThrow()))
                .build();
    }

    private JsonObject view(Edition edition) {
        return Json.createObjectBuilder()
                .add("given", confirmations.confirmed(edition))
                .add("wanted", confirmations.wanted(edition))
                .add("hash", edition.contentHash())
                .add("terms", terms.version())
                .add("words", terms.words())
                .build();
    }
}
