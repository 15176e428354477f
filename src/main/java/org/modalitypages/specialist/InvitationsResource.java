package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/invitations}: many are invited at once; single ones are sent anew or taken back. */
@ApplicationScoped
@Path("api/v1/manage/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    /** The most specialists that one request invites. */
    static final int MOST = 100;

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationViews views;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Caller caller;

    /**
     * Invites many, each at its private address: {@code {"specialists": [slug or id, …], "words"?}}. Answers a result for
     * each, in their order: an invitation, or the problem that kept it from being sent.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject inviteMany(InputStream sent) {
        var body = JsonBody.read(sent, "specialists", "words");
        var wanted = body.strings("specialists").orElse(List.of());
        var words = body.string("words");
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new Refusal(Problem.malformed("\"specialists\" lists 1 to " + MOST + " slugs or ids."));
        }
        var actor = caller.actorBeing(Role.EDITOR);
        var items = Json.createArrayBuilder();
        wanted.forEach(slug -> items.add(result(slug, words, actor)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Sends an invitation anew; its earlier link stops working. */
    @POST
    @Path("{id}/resend")
    public Response resend(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        var sent = invitations.resend(PathId.of(id), actor);
        return Response.status(201).entity(views.of(sent).build()).build();
    }

    /** Takes an invitation back; answers it as it is then. */
    @DELETE
    @Path("{id}")
    public JsonObject revoke(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return views.of(invitations.revoke(PathId.of(id))).build();
    }

    private JsonObjectBuilder result(String slug, Optional<String> words, Actor actor) {
        var result = Json.createObjectBuilder().add("specialist", slug);
        try {
            var sent = invitations.invite(drafts.visible(slug, actor).id(), Optional.empty(), words, actor);
            return result.add("invitation", views.of(sent)).addNull("problem");
        } catch (Refusal refused) {
            return result.addNull("invitation").add("problem", refused.problem().toJson());
        }
    }
}
