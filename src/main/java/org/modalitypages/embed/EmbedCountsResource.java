package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/sites/<id>/embeds/<embed>/counts}: how often it was seen and clicked; for site owners. */
@ApplicationScoped
@Path("api/v1/manage/sites/{id}/embeds/{embed}/counts")
@Produces(MediaType.APPLICATION_JSON)
public class EmbedCountsResource {

    @Inject
    private Embeds embeds;

    @Inject
    private EmbedCounts counts;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * {@code {from, to, timeZone, views, clicks, days: [{day, views, clicks}, …], modalities: [{slug, title, views,
     * clicks}, …], specialists: [{slug, name, clicks}, …], origins: [{origin, lastSeen}, …]}}; from {@code from} to
     * {@code to}, without them of the last thirty days.
     */
    @GET
    public JsonObject read(@PathParam("id") String id, @PathParam("embed") String embed, @Context UriInfo address) {
        var parameters = QueryParameters.of(address, "from", "to");
        var days = Counts.Days.of(parameters.value("from"), parameters.value("to"), site.today());
        caller.actorBeing(Role.SITE_OWNER);
        var found = found(id, embed);
        var counted = counts.of(List.of(found), days);
        var byDay = Json.createArrayBuilder();
        counted.byDay()
                .forEach(day -> byDay.add(with(
                        day.sum(),
                        Json.createObjectBuilder().add("day", day.day().toString()))));
        var origins = Json.createArrayBuilder();
        counts.uses(List.of(found.id()))
                .forEach(use -> origins.add(Json.createObjectBuilder()
                        .add("origin", use.origin())
                        .add("lastSeen", use.lastSeen().toString())));
        var answer = Json.createObjectBuilder()
                .add("from", days.from().toString())
                .add("to", days.to().toString())
                .add("timeZone", site.timeZone().getId());
        return with(counted.total(), answer)
                .add("days", byDay)
                .add("modalities", modalities(counted))
                .add("specialists", specialists(counted))
                .add("origins", origins)
                .build();
    }

    /** Deletes all that was counted, and where it was seen. */
    @DELETE
    public Response delete(@PathParam("id") String id, @PathParam("embed") String embed) {
        caller.actorBeing(Role.SITE_OWNER);
        counts.delete(found(id, embed).id());
        return Response.noContent().build();
    }

    private static JsonArrayBuilder modalities(Counts counted) {
        var modalities = Json.createArrayBuilder();
        counted.byModality()
                .forEach(modality -> modalities.add(with(
                        modality.sum(),
                        Json.createObjectBuilder().add("slug", modality.key()).add("title", modality.name()))));
        return modalities;
    }

    private static JsonArrayBuilder specialists(Counts counted) {
        var specialists = Json.createArrayBuilder();
        counted.bySpecialist()
                .forEach(specialist -> specialists.add(Json.createObjectBuilder()
                        .add("slug", specialist.key())
                        .add("name", specialist.name())
                        .add("clicks", specialist.sum().clicks())));
        return specialists;
    }

    private static JsonObjectBuilder with(Counts.Sum sum, JsonObjectBuilder json) {
        return json.add("views", sum.views()).add("clicks", sum.clicks());
    }

    private Embed found(String siteId, String embed) {
        return embeds.byId(PathId.of(siteId), PathId.of(embed)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
