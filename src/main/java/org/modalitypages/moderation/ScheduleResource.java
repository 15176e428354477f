package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/editions/{id}/schedule}: a publication, or its end, at a time. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {

    @Inject
    private Plans plans;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * Sets it, or sets it anew, with {@code If-Match}: {@code {"transition": "PUBLISH", "at": "2027-03-01T09:00", "zone":
     * "Europe/Dublin", "reason": …}}. Without {@code zone} the site's holds. Answers {@code {id, transition, by, mine, at,
     * local, zone, reason}}.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "transition", "at", "zone", "reason");
        var transition = MoveBody.transition(body);
        var local = body.requiredString("at");
        var zoneName = body.string("zone");
        var move = Move.because(MoveBody.reason(body));
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        var time = ZonedTime.of(local, zoneName.map(ZonedTime::zone).orElse(site.timeZone()));
        return QueueViews.schedule(plans.schedule(PathId.of(id), transition, actor, version, move, time), actor);
    }

    /** Takes it back; 409 when nothing is set, 403 for anybody but who set it and publishers. */
    @DELETE
    public Response cancel(@PathParam("id") String id) {
        plans.cancel(PathId.of(id), caller.actorBeing(Role.EDITOR));
        return Response.noContent().build();
    }
}
