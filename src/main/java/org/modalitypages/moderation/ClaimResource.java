package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/editions/{id}/claim}: who decides on an edition just now. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/claim")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    @Inject
    private Claims claims;

    @Inject
    private Caller caller;

    /**
     * Claims it, or extends one's own claim: {@code {"minutes": 1–480, "takeOver": true}}, both optional. Answers
     * {@code {by, until, mine, takenFrom}}; {@code takenFrom} names who had it, or is {@code null}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject claim(@PathParam("id") String id, InputStream sent) {
        var body = JsonBody.read(sent, "minutes", "takeOver");
        var minutes = body.integer("minutes");
        minutes.filter(wanted -> wanted < 1 || wanted > Claims.LONGEST_MINUTES).ifPresent(wanted -> {
            throw new Refusal(
                    Problem.malformed("\"minutes\" is a whole number from 1 to " + Claims.LONGEST_MINUTES + "."));
        });
        var takeOver = body.bool("takeOver").orElse(false);
        var actor = caller.actorBeing(Role.EDITOR);
        var made = claims.claim(PathId.of(id), actor, minutes, takeOver);
        return Json.createObjectBuilder(QueueViews.claim(made.claim(), actor).asJsonObject())
                .add("takenFrom", made.takenFrom() == null ? JsonValue.NULL : Json.createValue(made.takenFrom()))
                .build();
    }

    /** Releases one's own claim, and an administrator any. */
    @DELETE
    public Response release(@PathParam("id") String id) {
        claims.release(PathId.of(id), caller.actorBeing(Role.EDITOR));
        return Response.noContent().build();
    }
}
