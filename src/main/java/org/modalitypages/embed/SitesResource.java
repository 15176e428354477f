package org.modalitypages.embed;

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
import java.util.List;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/sites}: the sites that show widgets; for site owners. */
@ApplicationScoped
@Path("api/v1/manage/sites")
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

    @Inject
    private HostSites sites;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, version, name, origins}, …], "next": null}}, by name. */
    @GET
    public JsonObject list(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        var items = Json.createArrayBuilder();
        sites.all().forEach(site -> items.add(view(site)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** One, with its version as {@code ETag}. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, sites.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound())));
    }

    /** Keeps one: {@code {"name", "origins": […]}}. Answers 201 with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream sent) {
        var wanted = wanted(sent);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(201, sites.add(wanted));
    }

    /** Changes one, with {@code If-Match}; members as in {@link #add}. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var wanted = wanted(sent);
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, sites.change(PathId.of(id), wanted, version));
    }

    /** Deletes one with its embeds, with {@code If-Match}. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        sites.delete(PathId.of(id), version);
        return Response.noContent().build();
    }

    private static NewSite wanted(InputStream sent) {
        var body = JsonBody.read(sent, "name", "origins");
        return new NewSite(
                body.string("name").orElse(""), body.strings("origins").orElse(List.of()));
    }

    private static Response answer(int status, HostSite site) {
        return Response.status(status)
                .header("ETag", IfMatch.tag(site.version()))
                .entity(view(site))
                .build();
    }

    private static JsonObject view(HostSite site) {
        return Json.createObjectBuilder()
                .add("id", Long.toString(site.id()))
                .add("version", site.version())
                .add("name", site.name())
                .add("origins", Json.createArrayBuilder(site.origins()))
                .build();
    }
}
