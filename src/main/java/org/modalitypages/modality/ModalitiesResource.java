package org.modalitypages.modality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Optional;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionViews;
import org.modalitypages.moderation.Editions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/** {@code /api/v1/manage/modalities}: modalities are created, revised and renamed, by editors. */
@ApplicationScoped
@Path("api/v1/manage/modalities")
@Produces(MediaType.APPLICATION_JSON)
public class ModalitiesResource {

    private static final String PATH = "/api/v1/manage/modalities/";

    @Inject
    private Modalities modalities;

    @Inject
    private ModalityDrafts drafts;

    @Inject
    private Editions editions;

    @Inject
    private EditionViews views;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, slug, title, version, liveIn: [locale, …]}, …], "next": null}}, by slug. */
    @GET
    public JsonObject all(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.EDITOR);
        var all = modalities.all();
        var live = editions.live(
                Modalities.TYPE, all.stream().map(Modalities.Named::id).toList());
        var items = Json.createArrayBuilder();
        for (var named : all) {
            var locales = Json.createArrayBuilder();
            Optional.ofNullable(live.get(named.id())).stream()
                    .flatMap(java.util.List::stream)
                    .map(Edition::locale)
                    .sorted()
                    .forEach(locales::add);
            items.add(view(named).add("liveIn", locales));
        }
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /**
     * A new modality: {@code {"title", "definition", "slug"?, "locale"?, "summary"?, "callToAction"?, "matchUrl"?}}.
     * Answers 201 with its first edition, a draft.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream sent) {
        var body = JsonBody.read(sent, "title", "slug", "locale", "summary", "definition", "callToAction", "matchUrl");
        var content = body.members("title", "summary", "definition", "callToAction", "matchUrl");
        var slug = body.string("slug");
        var locale = body.string("locale");
        var actor = caller.actorBeing(Role.EDITOR);
        return created(drafts.create(slug, locale, content, actor), actor);
    }

    /** {@code {id, slug, title, version, formerSlugs, editions: […]}}, newest edition first; 308 from a former slug. */
    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var actor = caller.actorBeing(Role.EDITOR);
        var found = found(slug);
        if (!found.current()) {
            return Response.status(308)
                    .header("Location", PATH + slugs.current(Modalities.TYPE, found.itemId()))
                    .build();
        }
        return answer(found.itemId(), actor);
    }

    /** Starts a new edition: {@code {"locale"?, "content"?}}; the content is a copy of the live one if none is sent. */
    @POST
    @Path("{slug}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(@PathParam("slug") String slug, InputStream sent) {
        var body = JsonBody.read(sent, "locale", "content");
        var locale = body.string("locale");
        var content = body.object("content");
        var actor = caller.actorBeing(Role.EDITOR);
        return created(drafts.revise(found(slug).itemId(), locale, content, actor), actor);
    }

    /** Renames: {@code {"slug": …}} with {@code If-Match} on the modality's version. The former slug redirects. */
    @PUT
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var wanted = JsonBody.read(sent, "slug").requiredString("slug");
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        var id = found(slug).itemId();
        modalities.rename(id, wanted, version);
        return answer(id, actor);
    }

    private Slugs.Found found(String slug) {
        return modalities.bySlug(slug).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Response answer(long id, Actor actor) {
        var named = modalities.named(java.util.List.of(id)).get(id);
        var version = modalities.byId(id).orElseThrow().version();
        var ofItem = Json.createArrayBuilder();
        views.of(editions.of(Modalities.item(id)), actor).forEach(ofItem::add);
        var view = view(named)
                .add("formerSlugs", Json.createArrayBuilder(slugs.former(Modalities.TYPE, id)))
                .add("editions", ofItem)
                .build();
        return Response.ok(view).header("ETag", IfMatch.tag(version)).build();
    }

    private JsonObjectBuilder view(Modalities.Named named) {
        return Json.createObjectBuilder()
                .add("id", Long.toString(named.id()))
                .add("slug", named.slug())
                .add("title", named.title())
                .add("version", modalities.byId(named.id()).orElseThrow().version());
    }

    private Response created(Edition edition, Actor actor) {
        return Response.status(201)
                .header("Location", "/api/v1/manage/editions/" + edition.id())
                .header("ETag", IfMatch.tag(edition.version()))
                .entity(views.of(edition, actor))
                .build();
    }
}
