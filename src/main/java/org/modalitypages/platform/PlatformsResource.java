package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/platforms}: the platforms that hold copies of what is published; for site owners. */
@ApplicationScoped
@Path("api/v1/manage/platforms")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformsResource {

    private static final int SHOWN = 100;

    @Inject
    private Platforms platforms;

    @Inject
    private Adapters adapters;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, version, kind, name, state, …}, …], "next": null}}, by name. */
    @GET
    public JsonObject list(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        return PlatformViews.items(platforms.all().stream().map(this::view).toList());
    }

    /** Which kinds can be connected, and what has to be entered for each. */
    @GET
    @Path("kinds")
    public JsonObject kinds(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        return PlatformViews.items(
                adapters.kinds().stream().map(PlatformViews::kind).toList());
    }

    /** One, with its version as {@code ETag}. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, platform(id));
    }

    /**
     * Connects one, and has it installed in the background: {@code {"kind", "name", "locale", "roleCap", "settings":
     * {…}}}. Answers 201 with it.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response connect(InputStream sent) {
        var draft = draft(sent);
        return answer(201, platforms.connect(draft, caller.actorBeing(Role.SITE_OWNER)));
    }

    /** Changes one, with {@code If-Match}, and has it installed anew; secrets that are not sent stay as they are. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var draft = draft(sent);
        var version = IfMatch.version(ifMatch);
        return answer(200, platforms.change(PathId.of(id), draft, version, caller.actorBeing(Role.SITE_OWNER)));
    }

    /** Forgets one, with {@code If-Match}, without a word to it; to clean up there too, ask for the work that does. */
    @DELETE
    @Path("{id}")
    public Response forget(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        platforms.forget(PathId.of(id), version);
        return Response.noContent().build();
    }

    /** Switches one off or on, with {@code If-Match}: {@code {"on": false}}. */
    @POST
    @Path("{id}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response turn(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var on = JsonBody.read(sent, "on")
                .bool("on")
                .orElseThrow(() -> new Refusal(Problem.malformed("Send {\"on\": true} or {\"on\": false}.")));
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, platforms.turn(PathId.of(id), on, version));
    }

    /**
     * Makes another secret in place of one that is made here, with {@code If-Match}: {@code {"setting": "secret"}}. The
     * former one holds for a day more. The new one is in {@code generated}, and is not shown again.
     */
    @POST
    @Path("{id}/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response renew(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var setting = JsonBody.read(sent, "setting").requiredString("setting");
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, platforms.renew(PathId.of(id), setting, version));
    }

    /** The latest pieces of work on one, newest first, with how far they are and what they came to. */
    @GET
    @Path("{id}/work")
    public JsonObject work(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        return PlatformViews.items(platforms.work(platform(id).id(), SHOWN).stream()
                .map(PlatformViews::work)
                .toList());
    }

    /** Has something done with one in the background: {@code {"kind": "reconcile"}}. Answers 202 with it. */
    @POST
    @Path("{id}/work")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("id") String id, InputStream sent) {
        var wanted = JsonBody.read(sent, "kind").requiredString("kind");
        var kind = Arrays.stream(WorkKind.values())
                .filter(it -> PlatformViews.word(it).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.malformed("There is no work of the kind \"" + wanted + "\".")
                        .with(
                                "allowed",
                                Arrays.stream(WorkKind.values())
                                        .map(PlatformViews::word)
                                        .toList())));
        caller.actorBeing(Role.SITE_OWNER);
        return Response.accepted(PlatformViews.work(platforms.ask(PathId.of(id), kind)))
                .build();
    }

    /** The latest deliveries to one, newest first; {@code filter[state]} for those of one state. */
    @GET
    @Path("{id}/deliveries")
    public JsonObject deliveries(@PathParam("id") String id, @Context UriInfo address) {
        var state = QueryParameters.of(address, "state").value("state").map(PlatformsResource::state);
        caller.actorBeing(Role.SITE_OWNER);
        return PlatformViews.items(deliveries.latest(platform(id).id(), state.orElse(null), SHOWN).stream()
                .map(PlatformViews::delivery)
                .toList());
    }

    /** Starts over what was given up: all of it, or {@code {"delivery": id}}. Answers {@code {"replayed": number}}. */
    @POST
    @Path("{id}/deliveries/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject replay(@PathParam("id") String id, InputStream sent) {
        var one = JsonBody.read(sent, "delivery").string("delivery");
        caller.actorBeing(Role.SITE_OWNER);
        var platform = platform(id).id();
        var replayed = one.isPresent()
                ? (deliveries.replay(platform, PathId.of(one.get())) ? 1 : 0)
                : deliveries.replayAll(platform);
        return Json.createObjectBuilder().add("replayed", replayed).build();
    }

    /** Sends a test, which shows among the deliveries. Answers 202 with it. */
    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        return Response.accepted(
                        PlatformViews.delivery(deliveries.test(platform(id).id())))
                .build();
    }

    private static DeliveryState state(String word) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> PlatformViews.word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.invalidParameter(
                        "filter[state]",
                        "There is no such state.",
                        Arrays.stream(DeliveryState.values())
                                .map(state -> state.name().toLowerCase(Locale.ROOT))
                                .toList())));
    }

    private static PlatformDraft draft(InputStream sent) {
        var body = JsonBody.read(sent, "kind", "name", "locale", "roleCap", "settings");
        Map<String, String> settings = new HashMap<>();
        body.object("settings")
                .ifPresent(object -> object.forEach((name, value) -> settings.put(name, text(name, value))));
        return new PlatformDraft(
                body.string("kind").orElse(""),
                body.string("name").orElse(""),
                body.string("locale").orElse(""),
                body.string("roleCap").orElse(""),
                settings);
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new Refusal(Problem.malformed("The setting \"" + name + "\" is a text."));
    }

    private Platform platform(String id) {
        return platforms.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private JsonObject view(Platform platform) {
        return PlatformViews.platform(
                platform,
                deliveries.count(platform.id(), DeliveryState.WAITING),
                deliveries.count(platform.id(), DeliveryState.DEAD));
    }

    private Response answer(int status, Platforms.Kept kept) {
        var view = Json.createObjectBuilder(view(kept.platform()));
        if (!kept.generated().isEmpty()) {
            var secrets = Json.createObjectBuilder();
            kept.generated().forEach(secrets::add);
            view.add("generated", secrets);
        }
        return Response.status(status)
                .header("ETag", IfMatch.tag(kept.platform().version()))
                .header("Cache-Control", "no-store")
                .entity(view.build())
                .build();
    }

    private Response answer(int status, Platform platform) {
        return Response.status(status)
                .header("ETag", IfMatch.tag(platform.version()))
                .entity(view(platform))
                .build();
    }
}
