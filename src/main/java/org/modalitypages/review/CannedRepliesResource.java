package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.CannedReply.Content;

/** {@code /api/v1/manage/canned-replies}: the replies that the team keeps; for editors. */
@ApplicationScoped
@Path("api/v1/manage/canned-replies")
@Produces(MediaType.APPLICATION_JSON)
public class CannedRepliesResource {

    @Inject
    private CannedReplies replies;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, version, title, words, reason, transition}, …]}}, by title. */
    @GET
    public JsonObject list(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.EDITOR);
        var items = Json.createArrayBuilder();
        replies.all().forEach(reply -> items.add(view(reply)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** One, with its version as {@code ETag}. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return answer(200, replies.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound())));
    }

    /** Keeps one: {@code {"title", "words", "reason"?, "transition"?}}. Answers 201 with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream sent) {
        var content = content(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(201, replies.add(content, actor));
    }

    /** Changes one, with {@code If-Match}; members as in {@link #add}. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var content = content(sent);
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(200, replies.change(PathId.of(id), content, version, actor));
    }

    /** Deletes one, with {@code If-Match}. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.EDITOR);
        replies.delete(PathId.of(id), version);
        return Response.noContent().build();
    }

    private static Content content(InputStream sent) {
        var body = JsonBody.read(sent, "title", "words", "reason", "transition");
        return new Content(
                body.requiredString("title").strip(),
                body.requiredString("words").strip(),
                Sent.words(body, "reason", 200),
                body.string("transition").map(Sent::transition).orElse(null));
    }

    private static Response answer(int status, CannedReply reply) {
        return Response.status(status)
                .header("ETag", IfMatch.tag(reply.version()))
                .entity(view(reply))
                .build();
    }

    private static JsonObject view(CannedReply reply) {
        var content = reply.content();
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(reply.id()))
                .add("version", reply.version())
                .add("title", content.title())
                .add("words", content.words());
        Sent.add(view, "reason", content.reason());
        Sent.add(view, "transition", content.transition());
        return view.build();
    }
}
