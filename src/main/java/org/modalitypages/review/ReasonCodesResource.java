package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Transition;

/** {@code /api/v1/manage/reason-codes}: editors read them, publishers keep them. */
@ApplicationScoped
@Path("api/v1/manage/reason-codes")
@Produces(MediaType.APPLICATION_JSON)
public class ReasonCodesResource {

    @Inject
    private ReasonCodes reasons;

    @Inject
    private Caller caller;

    /** {@code {"items": [{code, label, moves, retired, version}, …]}}, by label. */
    @GET
    public JsonObject list(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.EDITOR);
        var items = Json.createArrayBuilder();
        reasons.all().forEach(reason -> items.add(view(reason)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Adds one: {@code {"code", "label", "moves": ["RETURN", …]}}. Answers 201 with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream sent) {
        var body = JsonBody.read(sent, "code", "label", "moves");
        var code = body.requiredString("code");
        var label = body.requiredString("label");
        var moves = moves(body);
        caller.actorBeing(Role.PUBLISHER);
        return answer(201, reasons.add(code, label, moves));
    }

    /** Changes one, with {@code If-Match}: {@code {"label", "moves", "retired"?}}. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "label", "moves", "retired");
        var label = body.requiredString("label");
        var moves = moves(body);
        var retired = body.bool("retired").orElse(false);
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.PUBLISHER);
        return answer(200, reasons.change(code, label, moves, retired, version));
    }

    private static Set<Transition> moves(JsonBody body) {
        return body.strings("moves").orElse(List.of()).stream()
                .map(Sent::transition)
                .collect(Collectors.toSet());
    }

    private static Response answer(int status, ReasonCode reason) {
        return Response.status(status)
                .header("ETag", IfMatch.tag(reason.version()))
                .entity(view(reason))
                .build();
    }

    private static JsonObject view(ReasonCode reason) {
        var moves = Json.createArrayBuilder();
        reason.moves().forEach(move -> moves.add(move.name()));
        return Json.createObjectBuilder()
                .add("code", reason.code())
                .add("label", reason.label())
                .add("moves", moves)
                .add("retired", reason.retired())
                .add("version", reason.version())
                .build();
    }
}
