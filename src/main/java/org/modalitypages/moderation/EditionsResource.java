package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.modalitypages.json.Json;

/** {@code /api/v1/manage/editions/{id}}: one edition, its history and its transitions. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class EditionsResource {

    @Inject
    private Moderation moderation;

    @Inject
    private Plans plans;

    @Inject
    private VisibleEditions visible;

    @Inject
    private EditionViews views;

    @Inject
    private Decisions decisions;

    @Inject
    private Caller caller;

    /** The edition as in the queue, with its version as {@code ETag}. */
    @GET
    public Response edition(@PathParam("id") String id) {
        var actor = editionReader();
        return answer(200, visible.edition(id, actor), actor);
    }

    /** {@code {"items": [{transition, from, to, by, at, reason, note, correlation}, …]}}, oldest first. */
    @GET
    @Path("decisions")
    public JsonObject decisions(@PathParam("id") String id) {
        var edition = visible.edition(id, editionReader());
        var items = Json.createArrayBuilder();
        decisions.of(edition.id()).forEach(entry -> items.add(view(entry)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /**
     * Makes a transition: {@code {"transition": "APPROVE", "reason": …, "note": …, "consent": true}} with {@code
     * If-Match}. Answers the edition as it is then. With {@code "holdSeconds": 1–300} the move is made after so many
     * seconds and can be undone until then; the answer is 202 and the edition as it still is, with {@code held}.
     */
    @POST
    @Path("transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response perform(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "transition", "reason", "note", "consent", "holdSeconds");
        var transition = MoveBody.transition(body);
        var move = MoveBody.move(body);
        var holdSeconds = MoveBody.holdSeconds(body);
        var version = IfMatch.version(ifMatch);
        var actor = editionReader();
        if (holdSeconds == 0) {
            return answer(200, moderation.perform(PathId.of(id), transition, actor, version, move), actor);
        }
        plans.hold(PathId.of(id), transition, actor, version, move, holdSeconds);
        return answer(202, visible.edition(id, actor), actor);
    }

    /** Discards a draft, with {@code If-Match}. */
    @DELETE
    public Response discard(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        var actor = editionReader();
        moderation.discard(PathId.of(id), actor, version);
        return Response.noContent().build();
    }

    /** Replaces the content of a draft, with {@code If-Match}: {@code {"content": {…}}}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rewrite(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var content = JsonBody.read(sent, "content").requiredObject("content");
        var version = IfMatch.version(ifMatch);
        var actor = editionReader();
        return answer(200, moderation.rewrite(PathId.of(id), content, actor, version), actor);
    }

    private Actor editionReader() {
        return caller.actorBeing(Role.EDITOR, Role.THERAPIST);
    }

    private Response answer(int status, Edition edition, Actor actor) {
        return Response.status(status)
                .entity(views.of(edition, actor))
                .header("ETag", IfMatch.tag(edition.version()))
                .build();
    }

    private static JsonObjectBuilder view(Decisions.Entry entry) {
        var view =
                Json.createObjectBuilder().add("transition", entry.transition().name());
        add(view, "from", entry.from());
        add(view, "to", entry.to());
        add(view, "by", entry.by());
        add(view, "at", entry.at());
        add(view, "reason", entry.reason());
        add(view, "note", entry.note());
        return view.add("correlation", entry.correlation());
    }

    private static void add(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
