package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/modalities/{slug}/order}: which statements are pinned on a modality's page, for editors. */
@ApplicationScoped
@Path("api/v1/manage/modalities/{slug}/order")
@Produces(MediaType.APPLICATION_JSON)
public class StatementOrderResource {

    @Inject
    private StatementOrder order;

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** {@code {"pinned": [id, …], "today": [id, …], "day": date, "version"}}; the ETag is the modality's. */
    @GET
    public Response read(@PathParam("slug") String slug, @Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.EDITOR);
        return answer(id(slug));
    }

    /** Pins: {@code {"pinned": [id, …]}} with {@code If-Match} on the modality's version. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pin(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var pinned = JsonBody.read(sent, "pinned")
                .strings("pinned")
                .orElseThrow(() ->
                        new Refusal(Problem.invalid("\"pinned\" is missing: the ids of statements, or an empty list.")
                                .with("member", "pinned")));
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.EDITOR);
        var id = id(slug);
        order.pin(id, pinned.stream().map(StatementOrderResource::statementId).toList(), version);
        return answer(id);
    }

    private Response answer(long id) {
        var version = modalities.byId(id).orElseThrow().version();
        var view = Json.createObjectBuilder()
                .add("pinned", array(order.pinned(id)))
                .add("today", array(order.today(id)))
                .add("day", site.today().toString())
                .add("version", version)
                .build();
        return Response.ok(view).header("ETag", IfMatch.tag(version)).build();
    }

    private long id(String slug) {
        return modalities
                .bySlug(slug)
                .orElseThrow(() -> new Refusal(Problem.notFound()))
                .itemId();
    }

    private static long statementId(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Refusal(Problem.invalid("\"pinned\" lists ids of statements, such as \"1031\".")
                    .with("member", "pinned"));
        }
        return Long.parseLong(text);
    }

    private static JsonArrayBuilder array(List<Long> ids) {
        var array = Json.createArrayBuilder();
        ids.forEach(id -> array.add(Long.toString(id)));
        return array;
    }
}
