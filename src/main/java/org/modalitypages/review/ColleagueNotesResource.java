package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import java.util.Map;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.VisibleEditions;

/** {@code /api/v1/manage/editions/{id}/notes}: private notes among colleagues; for editors only. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
public class ColleagueNotesResource {

    @Inject
    private ColleagueNotes notes;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, by, at, words, allowed}, …]}}, oldest first. */
    @GET
    public JsonObject list(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        var actor = caller.actorBeing(Role.EDITOR);
        var found = notes.of(visible.edition(id, actor), actor);
        var names = accounts.names(
                found.stream().map(ColleagueNote::accountId).distinct().toList());
        var items = Json.createArrayBuilder();
        found.forEach(note -> items.add(view(note, names, actor)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Leaves one: {@code {"words"}}. Answers 201 with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("id") String id, InputStream sent) {
        var words = Sent.required(JsonBody.read(sent, "words"), "words", ColleagueNotes.LONGEST);
        var actor = caller.actorBeing(Role.EDITOR);
        var note = notes.write(visible.edition(id, actor), words, actor);
        var names = accounts.names(List.of(note.accountId()));
        return Response.status(201).entity(view(note, names, actor)).build();
    }

    /** Deletes one's own. */
    @DELETE
    @Path("{note}")
    public Response delete(@PathParam("id") String id, @PathParam("note") String note) {
        var actor = caller.actorBeing(Role.EDITOR);
        notes.delete(visible.edition(id, actor), PathId.of(note), actor);
        return Response.noContent().build();
    }

    private static JsonObject view(ColleagueNote note, Map<Long, String> names, Actor actor) {
        var allowed = Json.createArrayBuilder();
        if (note.accountId() == actor.accountId()) {
            allowed.add("delete");
        }
        return Json.createObjectBuilder()
                .add("id", Long.toString(note.id()))
                .add("by", names.get(note.accountId()))
                .add("at", note.writtenAt().toString())
                .add("words", note.words())
                .add("allowed", allowed)
                .build();
    }
}
