package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.PlatformFailure;

/**
 * A flow in Directus that tells us when one of our items was made, changed or deleted there by anybody but us:
 * {@code POST {site}/api/v1/platforms/{connection}/events} with {@code Authorization: Bearer} {@link Connection#eventKey}.
 *
 * <p>It knows our own changes by user and user agent together, as the token may be that of a person who edits too.
 */
final class EventFlow {

    private static final String ID = Presentation.id("flow");
    private static final String ASKS = Presentation.id("flow/asks");
    private static final String TELLS = Presentation.id("flow/tells");
    private static final int ACROSS = 18;

    private final DirectusApi api;
    private final Presentation presentation;
    private final Connection connection;
    private final Changes changes;

    EventFlow(DirectusApi api, Presentation presentation, Connection connection, Changes changes) {
        this.api = api;
        this.presentation = presentation;
        this.connection = connection;
        this.changes = changes;
    }

    void install() {
        if (connection.siteUrl().isBlank()) {
            changes.kept("Made no flow, as this site has no address that Directus could call.");
            return;
        }
        try {
            installFlow();
        } catch (PlatformFailure notAllowed) {
            if (notAllowed.kind() != PlatformFailure.Kind.REFUSED) {
                throw notAllowed;
            }
            changes.kept("Made no flow, so changes made in Directus are found by comparing only. "
                    + notAllowed.getMessage());
        }
    }

    boolean isThere() {
        return !api.search("/flows", "id", ID).isEmpty();
    }

    void remove() {
        if (isThere()) {
            api.delete("/flows/" + ID);
            changes.done("Deleted the flow " + name() + ".");
        }
    }

    /** What asks refers to what tells, and the flow to what asks; whether it is active is the project's to say. */
    private void installFlow() {
        var isNew = !isThere();
        var changed = put("/flows", ID, flow());
        changed |= put("/operations", TELLS, tells());
        changed |= put(
                "/operations",
                ASKS,
                asks(api.read("/users/me?fields=id").asJsonObject().getString("id")));
        changed |= put(
                "/flows", ID, Json.createObjectBuilder().add("operation", ASKS).build());
        if (changed) {
            changes.done(
                    (isNew ? "Made" : "Put right") + " the flow " + name() + ", which tells us of changes by others.");
        } else {
            changes.kept("The flow " + name() + " is as it should be.");
        }
    }

    /** Makes it or puts it right; whether that was necessary. */
    private boolean put(String path, String id, JsonObject wanted) {
        var held = api.search(path, "id", id);
        if (held.isEmpty()) {
            api.create(path, Json.createObjectBuilder(wanted).add("id", id).build());
            return true;
        }
        var difference = Part.difference(wanted, held.get(0));
        if (!difference.isEmpty()) {
            api.change(path + "/" + id, difference);
        }
        return !difference.isEmpty();
    }

    /** Nothing is recorded of its runs, as they hold what was written. */
    private JsonObject flow() {
        var options = Json.createObjectBuilder()
                .add("type", "action")
                .add("scope", Json.createArrayBuilder(List.of("items.create", "items.update", "items.delete")))
                .add("collections", Json.createArrayBuilder(presentation.collections()));
        return Json.createObjectBuilder(presentation.flow())
                .add("trigger", "event")
                .add("accountability", JsonValue.NULL)
                .add("options", options)
                .build();
    }

    private JsonObject asks(String user) {
        var ours =
                Json.createArrayBuilder().add(accountable("user", user)).add(accountable("userAgent", api.userAgent()));
        var filter = Json.createObjectBuilder().add("_and", ours);
        return operation("by_modality_pages", "Changed by Modality Pages itself?", "condition", 1)
                .add("options", Json.createObjectBuilder().add("filter", filter))
                .add("resolve", JsonValue.NULL)
                .add("reject", TELLS)
                .build();
    }

    private JsonObject tells() {
        var headers = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("header", "Authorization")
                        .add("value", "Bearer " + connection.eventKey()))
                .add(Json.createObjectBuilder().add("header", "Content-Type").add("value", "application/json"));
        var options = Json.createObjectBuilder()
                .add("method", "POST")
                .add("url", connection.siteUrl() + "/api/v1/platforms/" + connection.id() + "/events")
                .add("headers", headers)
                .add("body", "{\"event\":\"{{$trigger.event}}\",\"collection\":\"{{$trigger.collection}}\"}");
        return operation("tell_modality_pages", "Tell Modality Pages", "request", 2)
                .add("options", options)
                .build();
    }

    private static JsonObject accountable(String field, String value) {
        return Json.createObjectBuilder()
                .add("$accountability", DirectusApi.filter(field, value))
                .build();
    }

    private static JsonObjectBuilder operation(String key, String name, String type, int place) {
        return Json.createObjectBuilder()
                .add("flow", ID)
                .add("key", key)
                .add("name", name)
                .add("type", type)
                .add("position_x", 1 + place * ACROSS)
                .add("position_y", 1 + (place - 1) * ACROSS);
    }

    private String name() {
        return presentation.flow().getString("name");
    }
}
