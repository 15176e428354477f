package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.review.ApprovalLink.Status;

/** {@code /api/v1/manage/editions/{id}/approval-links}: somebody without account is asked to decide; for editors. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/approval-links")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalLinksResource {

    private static final int LONGEST_WORDS = 2_000;

    @Inject
    private ApprovalLinks links;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, name, email, by, at, expiresAt, status, transition, usedAt, allowed}, …]}}, oldest first. */
    @GET
    public JsonObject list(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = visible.edition(id, actor);
        var items = Json.createArrayBuilder();
        links.of(edition.id()).forEach(link -> items.add(view(link, edition, actor)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /**
     * Sends one by mail: {@code {"name", "email", "days"?, "words"?}} with the edition's {@code If-Match}. Answers 201
     * without the secret, which nobody but its receiver gets to know.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "name", "email", "days", "words");
        var request = new ApprovalLinks.Request(
                body.requiredString("name"),
                body.requiredString("email"),
                body.integer("days").orElse(ApprovalLinks.DAYS),
                Sent.words(body, "words", LONGEST_WORDS));
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        var link = links.send(PathId.of(id), request, actor, version);
        return Response.status(201)
                .entity(view(link, visible.edition(id, actor), actor))
                .build();
    }

    /** Makes one that waits worthless. */
    @DELETE
    @Path("{link}")
    public Response revoke(@PathParam("id") String id, @PathParam("link") String link) {
        var actor = caller.actorBeing(Role.EDITOR);
        links.revoke(PathId.of(id), PathId.of(link), actor);
        return Response.noContent().build();
    }

    private JsonObject view(ApprovalLink link, Edition edition, Actor actor) {
        var status = links.status(link, edition);
        var allowed = Json.createArrayBuilder();
        if (status == Status.WAITING && links.welcome(edition, actor)) {
            allowed.add("revoke");
        }
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(link.id()))
                .add("name", link.approver().name())
                .add("email", link.approver().email())
                .add("by", accounts.names(List.of(link.accountId())).get(link.accountId()))
                .add("at", link.mintedAt().toString())
                .add("expiresAt", link.expiresAt().toString())
                .add("status", status.name());
        Sent.add(view, "transition", link.transition());
        Sent.add(view, "usedAt", link.usedAt());
        return view.add("allowed", allowed).build();
    }
}
