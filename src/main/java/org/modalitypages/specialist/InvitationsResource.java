package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/…/invitations}: editors invite specialists to speak for themselves. */
@ApplicationScoped
@Path("api/v1/manage")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    /** The most specialists that one request invites. */
    static final int MOST = 100;

    @Inject
    private Invitations invitations;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** {@code {"items": [{id, email, status, sentAt, sendings, expiresAt, openedAt, acceptedAt}, …], "next": null}}. */
    @GET
    @Path("specialists/{slug}/invitations")
    public JsonObject all(@PathParam("slug") String slug, @Context UriInfo address) {
        QueryParameters.of(address);
        var specialist = drafts.visible(slug, caller.actorBeing(Role.EDITOR));
        var items = Json.createArrayBuilder();
        invitations.of(specialist.id()).forEach(invitation -> items.add(view(invitation)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Invites: {@code {"email"?, "words"?}}. Answers 201; in demo mode with {@code link}, which else only the mail has. */
    @POST
    @Path("specialists/{slug}/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("slug") String slug, InputStream sent) {
        var body = JsonBody.read(sent, "email", "words");
        var email = body.string("email");
        var words = body.string("words");
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        return created(invitations.invite(specialist.id(), email, words, actor));
    }

    /**
     * Invites many, each at its private address: {@code {"specialists": [slug or id, …], "words"?}}. Answers a result for
     * each, in their order: an invitation, or the problem that kept it from being sent.
     */
    @POST
    @Path("invitations")
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
    @Path("invitations/{id}/resend")
    public Response resend(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        return created(invitations.resend(PathId.of(id), actor));
    }

    /** Takes an invitation back; answers it as it is then. */
    @DELETE
    @Path("invitations/{id}")
    public JsonObject revoke(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return view(invitations.revoke(PathId.of(id))).build();
    }

    private JsonObjectBuilder result(String slug, Optional<String> words, Actor actor) {
        var result = Json.createObjectBuilder().add("specialist", slug);
        try {
            var sent = invitations.invite(drafts.visible(slug, actor).id(), Optional.empty(), words, actor);
            return result.add("invitation", view(sent)).addNull("problem");
        } catch (Refusal refused) {
            return result.addNull("invitation").add("problem", refused.problem().toJson());
        }
    }

    private Response created(Invitations.Sent sent) {
        return Response.status(201).entity(view(sent).build()).build();
    }

    private JsonObjectBuilder view(Invitations.Sent sent) {
        var view = view(sent.invitation());
        return site.demo() ? view.add("link", site.url() + sent.path()) : view;
    }

    private JsonObjectBuilder view(Invitation invitation) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(invitation.id()))
                .add("email", invitation.email())
                .add("status", invitation.statusAt(clock.instant()).word())
                .add("sentAt", invitation.sentAt().toString())
                .add("sendings", invitation.sendings())
                .add("expiresAt", invitation.expiresAt().toString());
        addOrNull(view, "openedAt", invitation.openedAt());
        addOrNull(view, "acceptedAt", invitation.acceptedAt());
        return view;
    }

    private static void addOrNull(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
