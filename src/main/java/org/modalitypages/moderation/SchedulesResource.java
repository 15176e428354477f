package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;

/** {@code GET /api/v1/manage/schedules}: what is set for a time, the soonest first. */
@ApplicationScoped
@Path("api/v1/manage/schedules")
@Produces(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    @Inject
    private Plans plans;

    @Inject
    private Queue queue;

    @Inject
    private Caller caller;

    /** {@code {"items": [{edition, heading, id, transition, by, mine, at, local, zone, reason}, …]}}. */
    @GET
    public JsonObject page(@Context UriInfo address) {
        var limit = QueryParameters.of(address, "limit").limit(50);
        var actor = caller.actorBeing(Role.EDITOR);
        var planned = plans.scheduled(limit);
        var editions = byId(planned.stream().map(Plan::editionId).toList());
        var items = Json.createArrayBuilder();
        planned.stream()
                .filter(plan -> editions.containsKey(plan.editionId()))
                .forEach(plan -> items.add(Json.createObjectBuilder(QueueViews.schedule(plan, actor))
                        .add("edition", Long.toString(plan.editionId()))
                        .add("heading", editions.get(plan.editionId()).heading())));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    private Map<Long, Edition> byId(List<Long> ids) {
        return queue.inOrder(ids).stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    }
}
