package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.launch.SignedCalls;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Queue;
import org.modalitypages.moderation.QueueFilter;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/**
 * {@code /api/v1/platforms/<id>}: what a connected platform's server asks by itself, with {@code Authorization: Bearer} and
 * a token made as for a launch, of which the audience is the asked address; or, where the platform cannot make tokens, with
 * the connection's {@link Connection#eventKey}, which is good for telling us of a change and nothing else.
 */
@ApplicationScoped
@Path("api/v1/platforms/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformCalls {

    private static final String BEARER = "Bearer ";

    @Inject
    private Platforms platforms;

    @Inject
    private Connections connections;

    @Inject
    private SignedCalls calls;

    @Inject
    private Queue queue;

    @Inject
    private Site site;

    /** How many submitted editions wait for an editor: {@code {"waiting": 3}}. */
    @GET
    @Path("waiting")
    public JsonObject waiting(@PathParam("id") String id, @HeaderParam("Authorization") String authorization) {
        caller(id, "waiting", authorization);
        return Json.createObjectBuilder()
                .add("waiting", queue.count(QueueFilter.waiting()))
                .build();
    }

    /** Whether we reach the platform: {@code {"good": true, "findings": […]}}. */
    @POST
    @Path("check")
    public JsonObject check(@PathParam("id") String id, @HeaderParam("Authorization") String authorization) {
        var platform = caller(id, "check", authorization);
        Health health;
        try {
            health = connections.to(platform).check();
        } catch (PlatformFailure failure) {
            health = new Health(false, List.of(failure.getMessage()));
        }
        return Json.createObjectBuilder()
                .add("good", health.good())
                .add("findings", Json.createArrayBuilder(health.findings()))
                .build();
    }

    /** Something of ours was changed there: it is compared and put right. What is sent says nothing that we rely on. */
    @POST
    @Path("events")
    public Response events(@PathParam("id") String id, @HeaderParam("Authorization") String authorization) {
        var platform = platform(id);
        if (!connections.opens(platform) || !isEventKey(platform, authorization)) {
            caller(id, "events", authorization);
        }
        if (platform.state() == PlatformState.CONNECTED) {
            platforms.askUnlessAsked(platform.id(), WorkKind.RECONCILE);
        }
        return Response.accepted().build();
    }

    private Platform caller(String id, String what, String authorization) {
        var address = site.url() + "/api/v1/platforms/" + id + "/" + what;
        if ((authorization == null) || !authorization.startsWith(BEARER)) {
            throw new Refusal(Problem.unauthenticated());
        }
        return calls.caller(authorization.substring(BEARER.length()), address)
                .filter(caller -> caller.id().equals(id))
                .map(caller -> platform(id))
                .orElseThrow(() -> new Refusal(Problem.unauthenticated()));
    }

    private boolean isEventKey(Platform platform, String authorization) {
        var expected = BEARER + connections.eventKey(platform);
        return (authorization != null)
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** Who asks for one that is not there learns no more than who asks with a wrong key. */
    private Platform platform(String id) {
        return platforms.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.unauthenticated()));
    }
}
