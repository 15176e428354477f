package org.modalitypages.specialist;

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
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;

/** {@code /api/v1/manage/specialists/{slug}/invitations}: editors invite people to speak for a specialist. */
@ApplicationScoped
@Path("api/v1/manage/specialists/{slug}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class SpecialistInvitationsResource {

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationViews views;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, email, status, sentAt, sendings, expiresAt, openedAt, acceptedAt}, …], "next": null}}. */
    @GET
    public JsonObject all(@PathParam("slug") String slug, @Context UriInfo address) {
        QueryParameters.of(address);
        var specialist = drafts.visible(slug, caller.actorBeing(Role.EDITOR));
        var items = Json.createArrayBuilder();
        invitations.of(specialist.id()).forEach(invitation -> items.add(views.of(invitation)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Invites: {@code {"email"?, "words"?}}. Answers 201; in demo mode with {@code link}, which else only the mail has. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("slug") String slug, InputStream sent) {
        var body = JsonBody.read(sent, "email", "words");
        var email = body.string("email");
        var words = body.string("words");
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        var invited = invitations.invite(specialist.id(), email, words, actor);
        return Response.status(201).entity(views.of(invited).build()).build();
    }
}
