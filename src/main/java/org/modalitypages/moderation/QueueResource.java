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
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;

/** {@code /api/v1/manage/queue}: what waits, how much of it, and who works on it. */
@ApplicationScoped
@Path("api/v1/manage/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    @Inject
    private Queue queue;

    @Inject
    private QueueParameters parameters;

    @Inject
    private EditionViews views;

    @Inject
    private TeamLoad load;

    @Inject
    private Caller caller;

    /**
     * A page: {@code {"items": […], "next": cursor or null}}. Filters, plain or as {@code filter[name]}: {@code state}
     * (several with commas; whatever waits without it), {@code type}, {@code locale}, {@code modality} (a slug),
     * {@code region}, {@code olderThan} (days), {@code overdue}, {@code claimed} (mine, others, nobody), {@code severity}
     * (at least), {@code revision}, {@code reason} (several with commas); {@code sort} is {@code queuedAt} or {@code
     * -priority}; {@code limit} is 1 to 100 (default 50); {@code after} is the former page's {@code next}.
     */
    @GET
    public JsonObject page(@Context UriInfo address) {
        var query = QueryParameters.of(address, QueueParameters.NAMES);
        var order = parameters.order(query);
        var filter = parameters.filter(query, caller.signedIn().orElse(null));
        var limit = query.limit(50);
        var actor = caller.actorBeing(Role.EDITOR);
        var page = queue.page(filter, order, limit, query.value("after").orElse(null));
        var items = Json.createArrayBuilder();
        views.of(page.items(), actor).forEach(items::add);
        var answer = Json.createObjectBuilder().add("items", items);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next())).build();
    }

    /** How much waits; a number that is {@code cappedAt} means so many or more. */
    @GET
    @Path("counts")
    public JsonObject counts() {
        var counts = queue.counts(caller.actorBeing(Role.EDITOR));
        return Json.createObjectBuilder()
                .add("waiting", counts.waiting())
                .add("submitted", counts.submitted())
                .add("approved", counts.approved())
                .add("overdue", counts.overdue())
                .add("asked", counts.asked())
                .add("mine", counts.mine())
                .add("cappedAt", Queue.COUNTED)
                .build();
    }

    /** {@code {"items": [{account, name, claimed, decided}, …]}}: claims now, and decisions since Monday. */
    @GET
    @Path("load")
    public JsonObject load() {
        caller.actorBeing(Role.EDITOR);
        var items = Json.createArrayBuilder();
        load.shares()
                .forEach(share -> items.add(Json.createObjectBuilder()
                        .add("account", Long.toString(share.accountId()))
                        .add("name", share.name())
                        .add("claimed", share.claimed())
                        .add("decided", share.decided())));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }
}
