package org.modalitypages.embed;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/** {@code /api/v1/manage/sites/<id>/embeds}: the widgets saved for a site, and their snippets; for site owners. */
@ApplicationScoped
@Path("api/v1/manage/sites/{id}/embeds")
@Produces(MediaType.APPLICATION_JSON)
public class EmbedsResource {

    @Inject
    private HostSites sites;

    @Inject
    private Embeds embeds;

    @Inject
    private EmbedSnippets snippets;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /** {@code {"items": […], "next": null}}, by name. */
    @GET
    public JsonObject list(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        var site = sites.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
        var found = embeds.of(site.id());
        var current = slugs.current(
                Modalities.TYPE,
                found.stream().flatMap(embed -> embed.modalityId().stream()).toList());
        var items = Json.createArrayBuilder();
        found.forEach(embed -> items.add(view(embed, current)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** One, with its version as {@code ETag}. */
    @GET
    @Path("{embed}")
    public Response one(@PathParam("id") String id, @PathParam("embed") String embed) {
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, found(id, embed));
    }

    /** Keeps one. Answers 201 with it and the key that it got. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id, InputStream sent) {
        var draft = EmbedBody.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(201, embeds.add(PathId.of(id), draft));
    }

    /** Changes one, with {@code If-Match}; members as in {@link #add}. */
    @PUT
    @Path("{embed}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id,
            @PathParam("embed") String embed,
            @HeaderParam("If-Match") String ifMatch,
            InputStream sent) {
        var draft = EmbedBody.read(sent);
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        return answer(200, embeds.change(PathId.of(id), PathId.of(embed), draft, version));
    }

    /** Deletes one with its counts, with {@code If-Match}. */
    @DELETE
    @Path("{embed}")
    public Response delete(
            @PathParam("id") String id, @PathParam("embed") String embed, @HeaderParam("If-Match") String ifMatch) {
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.SITE_OWNER);
        embeds.delete(PathId.of(id), PathId.of(embed), version);
        return Response.noContent().build();
    }

    /** {@code {"items": [{name, title, hint, developer, parts}, …], "next": null, "policy": […]}}: every way to show it. */
    @GET
    @Path("{embed}/snippets")
    public JsonObject snippets(@PathParam("id") String id, @PathParam("embed") String embed, @Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.SITE_OWNER);
        var items = Json.createArrayBuilder();
        snippets.of(found(id, embed)).forEach(snippet -> items.add(view(snippet)));
        return Json.createObjectBuilder()
                .add("items", items)
                .addNull("next")
                .add("policy", Json.createArrayBuilder(snippets.policy()))
                .build();
    }

    private static JsonObjectBuilder view(Snippet snippet) {
        var parts = Json.createArrayBuilder();
        snippet.parts()
                .forEach(part -> parts.add(
                        Json.createObjectBuilder().add("place", part.place()).add("text", part.text())));
        return Json.createObjectBuilder()
                .add("name", snippet.name())
                .add("title", snippet.title())
                .add("hint", snippet.hint())
                .add("developer", snippet.developer())
                .add("parts", parts);
    }

    private Embed found(String site, String embed) {
        return embeds.byId(PathId.of(site), PathId.of(embed)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Response answer(int status, Embed embed) {
        var modality = embed.modalityId().stream().toList();
        return Response.status(status)
                .header("ETag", IfMatch.tag(embed.version()))
                .entity(view(embed, slugs.current(Modalities.TYPE, modality)))
                .build();
    }

    private static JsonObject view(Embed embed, Map<Long, String> modalities) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(embed.id()))
                .add("version", embed.version())
                .add("sitekey", embed.sitekey())
                .add("name", embed.name());
        embed.modalityId()
                .map(modalities::get)
                .ifPresentOrElse(slug -> view.add("modality", slug), () -> view.addNull("modality"));
        SettingsJson.of(embed.settings()).forEach(view::add);
        return view.add("height", embed.height())
                .add("counting", embed.counting())
                .build();
    }
}
