package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code GET /api/v1/manage/queue}: what waits for a decision, oldest first. */
@ApplicationScoped
@Path("api/v1/manage/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    private static final List<String> FACETS = List.of("type", "locale", "modality", "region");

    @Inject
    private Queue queue;

    @Inject
    private EditionViews views;

    @Inject
    private ContentTypes types;

    @Inject
    private Caller caller;

    /**
     * A page: {@code {"items": […], "next": cursor or null}}. Filters are {@code state} (several with commas; default
     * SUBMITTED and APPROVED), {@code type}, {@code locale}, {@code modality} (a slug) and {@code region}, plain or as
     * {@code filter[name]}; {@code limit} is 1 to 100 (default 50); {@code after} is the former page's {@code next}.
     */
    @GET
    public JsonObject page(@Context UriInfo address) {
        var request = request(address);
        var actor = caller.actorBeing(Role.EDITOR);
        var page = queue.page(request);
        var items = Json.createArrayBuilder();
        views.of(page.items(), actor).forEach(items::add);
        var answer = Json.createObjectBuilder().add("items", items);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next())).build();
    }

    private Queue.Request request(UriInfo address) {
        var parameters = QueryParameters.of(address, "state", "type", "locale", "modality", "region", "limit", "after");
        var filters = new TreeMap<String, String>();
        FACETS.forEach(facet -> parameters.value(facet).ifPresent(value -> filters.put(facet, value)));
        mustBeOneOf("type", filters.get("type"), types.names());
        var states =
                parameters.value("state").map(QueueResource::states).orElse(List.of(State.SUBMITTED, State.APPROVED));
        return new Queue.Request(
                states, filters, parameters.limit(50), parameters.value("after").orElse(null));
    }

    private static void mustBeOneOf(String parameter, String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new Refusal(
                    Problem.invalidParameter(parameter, "\"" + parameter + "\" cannot be " + value + ".", allowed));
        }
    }

    private static List<State> states(String names) {
        try {
            return Arrays.stream(names.split(","))
                    .map(name -> State.valueOf(name.strip()))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Problem.invalidParameter(
                    "state",
                    "\"state\" names a state that there is not.",
                    Arrays.stream(State.values()).map(Enum::name).toList()));
        }
    }
}
