package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.slug.Slugs;

/** {@code /api/v1/manage/specialists/{slug}/duplicates}: who may be the same as a specialist, for editors. */
@ApplicationScoped
@Path("api/v1/manage/specialists/{slug}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    @Inject
    private Duplicates duplicates;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /** {@code {"items": [{slug, attribution, claimed, reasons: […]}, …], "next": null}}, those with more reasons first. */
    @GET
    public JsonObject all(@PathParam("slug") String slug, @Context UriInfo address) {
        QueryParameters.of(address);
        var actor = caller.actorBeing(Role.EDITOR);
        var found = duplicates.of(drafts.visible(slug, actor));
        var current = slugs.current(
                Specialists.TYPE,
                found.stream().map(candidate -> candidate.specialist().id()).toList());
        var items = Json.createArrayBuilder();
        for (var candidate : found) {
            var specialist = candidate.specialist();
            items.add(Json.createObjectBuilder()
                    .add("slug", current.get(specialist.id()))
                    .add("attribution", specialist.attribution().toString())
                    .add("claimed", !specialist.linkedAccounts().isEmpty())
                    .add("reasons", Json.createArrayBuilder(candidate.reasons())));
        }
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }
}
