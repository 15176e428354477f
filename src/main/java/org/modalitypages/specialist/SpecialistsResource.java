package org.modalitypages.specialist;

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

/**
 * {@code /api/v1/manage/specialists}: specialists are created, revised and renamed by editors; therapists see and revise
 * those that their account is linked to.
 */
@ApplicationScoped
@Path("api/v1/manage/specialists")
@Produces(MediaType.APPLICATION_JSON)
public class SpecialistsResource {

    private static final String PATH = "/api/v1/manage/specialists/";
    private static final String[] PROFILE = {
        "kind",
        "name",
        "title",
        "city",
        "region",
        "country",
        "website",
        "profileUrl",
        "supervisedBy",
        "acceptingClients",
        "telehealth",
        "languages",
        "licences",
        "photo"
    };

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Editions editions;

    @Inject
    private EditionViews views;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /**
     * {@code {"items": […], "next": cursor or null}} by name. {@code name} is a part of the name, plain or as {@code
     * filter[name]}; {@code region}, {@code claimed}, {@code licence} (none, expired, valid) and {@code duplicates} narrow
     * it down; {@code limit} is 1 to 100 (default 50).
     */
    @GET
    public JsonObject page(@Context UriInfo address) {
        var parameters =
                QueryParameters.of(address, "name", "region", "claimed", "licence", "duplicates", "limit", "after");
        var limit = parameters.limit(50);
        var filter = new Filter(
                parameters.value("name").orElse(null),
                parameters.value("region").orElse(null),
                yesOrNo(parameters, "claimed"),
                oneOf(parameters, "licence", Filter.LICENCES),
                yesOrNo(parameters, "duplicates"));
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        var page = actor.is(Role.EDITOR)
                ? specialists.page(filter, limit, parameters.value("after").orElse(null))
                : new Specialists.Page(specialists.linkedTo(actor.accountId()), null);
        var current = slugs.current(
                Specialists.TYPE, page.items().stream().map(Specialist::id).toList());
        var items = Json.createArrayBuilder();
        page.items().forEach(specialist -> items.add(view(specialist, current.get(specialist.id()))));
        var answer = Json.createObjectBuilder().add("items", items);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next())).build();
    }

    private static Boolean yesOrNo(QueryParameters parameters, String name) {
        var word = oneOf(parameters, name, List.of("true", "false"));
        return word == null ? null : Boolean.valueOf(word);
    }

    private static String oneOf(QueryParameters parameters, String name, List<String> allowed) {
        var word = parameters.value(name).orElse(null);
        if (word != null && !allowed.contains(word)) {
            throw new Refusal(Problem.invalidParameter(
                    name, "\"" + name + "\" is " + String.join(" or ", allowed) + ".", allowed));
        }
        return word;
    }

    /** A new specialist from the members of its profile, and {@code locale}. Answers 201 with its first draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream sent) {
        var taken =
                java.util.stream.Stream.concat(java.util.Arrays.stream(PROFILE), java.util.stream.Stream.of("locale"));
        var body = JsonBody.read(sent, taken.toArray(String[]::new));
        var content = body.members(PROFILE);
        var locale = body.string("locale");
        var actor = caller.actorBeing(Role.EDITOR);
        return created(drafts.create(locale, content, actor), actor);
    }

    /** The specialist as in the list, with {@code editions}, newest first; 308 from a former slug. */
    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        var specialist = drafts.visible(slug, actor);
        var current = slugs.current(Specialists.TYPE, specialist.id());
        return current.equals(slug)
                ? answer(specialist, actor)
                : Response.status(308).header("Location", PATH + current).build();
    }

    /** Starts a new edition of the public fields: {@code {"locale"?, "content"?}}. */
    @POST
    @Path("{slug}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(@PathParam("slug") String slug, InputStream sent) {
        var body = JsonBody.read(sent, "locale", "content");
        var locale = body.string("locale");
        var content = body.object("content");
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        return created(drafts.revise(drafts.visible(slug, actor), locale, content, actor), actor);
    }

    /** Renames: {@code {"slug": …}} with {@code If-Match} on the specialist's version. The former slug redirects. */
    @PUT
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var wanted = JsonBody.read(sent, "slug").requiredString("slug");
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        var id = drafts.visible(slug, actor).id();
        specialists.rename(id, wanted, version);
        return answer(specialists.byId(id).orElseThrow(), actor);
    }

    private Response answer(Specialist specialist, Actor actor) {
        var ofItem = Json.createArrayBuilder();
        List<Edition> all = editions.of(Specialists.item(specialist.id()));
        views.of(all, actor).forEach(ofItem::add);
        var view = Json.createObjectBuilder(view(specialist, slugs.current(Specialists.TYPE, specialist.id())))
                .add("formerSlugs", Json.createArrayBuilder(slugs.former(Specialists.TYPE, specialist.id())))
                .add("editions", ofItem)
                .build();
        return Response.ok(view)
                .header("ETag", IfMatch.tag(specialist.version()))
                .build();
    }

    private static JsonObject view(Specialist specialist, String slug) {
        return SpecialistType.view(specialist, specialist.profile(), slug)
                .add("version", specialist.version())
                .build();
    }

    private Response created(Edition edition, Actor actor) {
        return Response.status(201)
                .header("Location", "/api/v1/manage/editions/" + edition.id())
                .header("ETag", IfMatch.tag(edition.version()))
                .entity(views.of(edition, actor))
                .build();
    }
}
