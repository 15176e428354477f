package org.modalitypages.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modalitypages.json.Json;

/** Platforms as the management API shows them; never with a secret. */
final class PlatformViews {

    private PlatformViews() {}

    static JsonObject platform(Platform platform, long waiting, long dead) {
        var settings = Json.createObjectBuilder();
        Connections.open(platform).forEach(settings::add);
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(platform.id()))
                .add("version", platform.version())
                .add("kind", platform.kind())
                .add("name", platform.name())
                .add("locale", platform.locale())
                .add("roleCap", platform.roleCap().word())
                .add("settings", settings)
                .add("state", word(platform.state()))
                .add("waiting", waiting)
                .add("dead", dead);
        put(json, "installedVersion", platform.installedVersion());
        put(json, "reachedAt", platform.reachedAt().map(Instant::toString));
        put(json, "failingSince", platform.failingSince().map(Instant::toString));
        put(json, "failure", platform.failure());
        return json.build();
    }

    static JsonObject work(PlatformWork work) {
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(work.id()))
                .add("kind", word(work.kind()))
                .add("state", word(work.state()))
                .add("askedAt", work.askedAt().toString());
        put(json, "endedAt", work.endedAt().map(Instant::toString));
        return json.add("done", work.done())
                .add("total", work.total())
                .add("report", Json.createArrayBuilder(work.report()))
                .build();
    }

    static JsonObject delivery(PlatformDelivery delivery) {
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(delivery.id()))
                .add("event", delivery.event())
                .add("cause", word(delivery.cause()))
                .add("type", delivery.item().type())
                .add("item", Long.toString(delivery.item().id()))
                .add("state", word(delivery.state()))
                .add("attempts", delivery.attempts())
                .add("createdAt", delivery.createdAt().toString());
        put(
                json,
                "dueAt",
                Optional.of(delivery)
                        .filter(it -> it.state() == DeliveryState.WAITING)
                        .map(it -> it.dueAt().toString()));
        put(json, "settledAt", delivery.settledAt().map(Instant::toString));
        put(json, "answer", delivery.answer());
        return json.build();
    }

    static JsonObject kind(ConnectionSchema schema) {
        var entries = Json.createArrayBuilder();
        for (var entry : schema.entries()) {
            entries.add(Json.createObjectBuilder()
                    .add("name", entry.name())
                    .add("title", entry.title())
                    .add("help", entry.help())
                    .add("required", entry.required())
                    .add("secret", entry.secret())
                    .add("choices", Json.createArrayBuilder(entry.choices()))
                    .add("default", entry.usual()));
        }
        return Json.createObjectBuilder()
                .add("kind", schema.kind())
                .add("title", schema.title())
                .add("description", schema.description())
                .add("settings", entries)
                .build();
    }

    static JsonObject items(List<JsonObject> items) {
        var array = Json.createArrayBuilder();
        items.forEach(array::add);
        return Json.createObjectBuilder().add("items", array).addNull("next").build();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(it -> json.add(name, it), () -> json.addNull(name));
    }
}
