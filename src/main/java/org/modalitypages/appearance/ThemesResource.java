package org.modalitypages.appearance;

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
import java.util.HashMap;
import java.util.Map;
import org.modalitypages.http.Body;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.SettingValues;
import org.modalitypages.theme.ThemeArchive;

/** {@code /api/v1/manage/themes}: themes are uploaded, set and worn; for site owners. */
@ApplicationScoped
@Path("api/v1/manage/themes")
@Produces(MediaType.APPLICATION_JSON)
public class ThemesResource {

    @Inject
    private InstalledThemes installed;

    @Inject
    private ThemeChanges changes;

    @Inject
    private Caller caller;

    /** {@code {"items": [theme, …], "next": null}}, those that came with the product first. */
    @GET
    public JsonObject all(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        var items = Json.createArrayBuilder();
        installed.all().forEach(theme -> items.add(view(theme)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /**
     * Takes a theme as a zip; one of a name that was uploaded before takes its place. Answers 201 or 200 with the theme,
     * and 422 with {@code problems}, a line for each, when it can not be used, breaks a theme that builds on it, or is worn and
     * has errors.
     */
    @POST
    @Consumes("application/zip")
    public Response upload(InputStream sent) {
        var zip = Body.read(sent, ThemeArchive.LIMIT);
        caller.actorBeing(Role.SITE_OWNER);
        try {
            var known = new HashMap<String, InstalledTheme>();
            installed.all().forEach(theme -> known.put(theme.name(), theme));
            var name = changes.upload(zip);
            return Response.fromResponse(answer(known.containsKey(name) ? 200 : 201, name))
                    .header("Location", "/api/v1/manage/themes/" + name)
                    .build();
        } catch (UploadRefused refused) {
            throw new Refusal(
                    Problem.invalid(refused.reason()).with("problems", ThemeChanges.lines(refused.problems())));
        }
    }

    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, name);
    }

    /** Its own files as a zip, to begin another theme from or to keep. */
    @GET
    @Path("{name}/archive")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response archive(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        if (installed.named(name).isEmpty()) {
            throw new Refusal(Problem.notFound());
        }
        return Response.ok(installed.archive(name), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Replaces the choices: {@code {"settings": {…}}} with {@code If-Match}; those not named go back to the theme's own. */
    @PUT
    @Path("{name}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var settings = JsonBody.read(sent, "settings").requiredObject("settings");
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        changes.choose(name, values(settings), version);
        return answer(200, name);
    }

    /** Makes it the theme of the site's pages. */
    @POST
    @Path("{name}/wear")
    public Response wear(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        changes.wear(name);
        return answer(200, name);
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        changes.delete(name, version);
        return Response.noContent().build();
    }

    private static Map<String, Object> values(JsonObject settings) {
        var values = SettingValues.of(settings);
        for (var name : settings.keySet()) {
            if (!values.containsKey(name)) {
                throw new Refusal(Problem.malformed(
                        "\"" + name + "\" has to be true, false, a string, a number, or {\"light\": …, \"dark\": …}."));
            }
        }
        return values;
    }

    private Response answer(int status, String name) {
        var theme = installed.installed(name).orElseThrow(() -> new Refusal(Problem.notFound()));
        return Response.status(status)
                .header("ETag", IfMatch.tag(theme.version()))
                .entity(view(theme))
                .build();
    }

    private JsonObject view(InstalledTheme theme) {
        return ThemeJson.of(theme, installed.current().name().equals(theme.name()));
    }
}
