package org.modalitypages.platform.wordpress;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.Health;
import org.modalitypages.platform.Installation;
import org.modalitypages.platform.ItemDigest;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;

/** A WordPress site with the companion plugin. */
final class WordPress implements ContentPlatform {

    private final Connection connection;
    private final CompanionApi companion;

    WordPress(Connection connection) {
        this.connection = connection;
        this.companion = new CompanionApi(connection);
    }

    @Override
    public Health check() {
        try {
            return WordPressStatus.of(companion.get("/status"), connection).health();
        } catch (PlatformFailure failure) {
            return new Health(false, List.of(failure.getMessage()));
        }
    }

    @Override
    public Installation install(Descriptor descriptor) {
        var types = Json.createArrayBuilder();
        descriptor.contentTypes().forEach(type -> types.add(PostType.of(type)));
        var answer = companion.post(
                "/installation",
                Json.createObjectBuilder()
                        .add("connection", connection.id())
                        .add("site", connection.siteUrl())
                        .add("locale", connection.locale())
                        .add("launchKey", connection.launchKey())
                        .add("roleCap", connection.roleCap())
                        .add("types", types)
                        .build());
        return new Installation(texts(answer, "done"), texts(answer, "kept"));
    }

    @Override
    public void publish(PublishedItem item, String event) {
        companion.post(
                path(item.key()),
                Json.createObjectBuilder()
                        .add("event", event)
                        .add("publishedAt", DateTimeFormatter.ISO_INSTANT.format(item.publishedAt()))
                        .add("fields", item.fields())
                        .build());
    }

    @Override
    public void withdraw(ItemKey item, String event) {
        companion.post(
                path(item) + "/withdrawal",
                Json.createObjectBuilder().add("event", event).build());
    }

    @Override
    public void purge(Set<String> tags, String event) {
        companion.post(
                "/purge",
                Json.createObjectBuilder()
                        .add("event", event)
                        .add("tags", Json.createArrayBuilder(tags))
                        .build());
    }

    @Override
    public Stream<ItemDigest> inventory(ContentTypeDescription type) {
        return Stream.iterate(page(type, "0"), page -> page != null, page -> next(type, page))
                .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .map(item ->
                        ItemDigest.of(new ItemKey(type.name(), item.getString("id")), item.getJsonObject("fields")));
    }

    @Override
    public Installation uninstall(UninstallPolicy policy) {
        var content = switch (policy) {
            case KEEP_CONTENT -> "keep";
            case REMOVE_CONTENT -> "remove";
        };
        var asked = Json.createObjectBuilder().add("content", content).build();
        var done = new ArrayList<String>();
        var deleted = 0;
        JsonObject answer;
        int now;
        do {
            answer = companion.post("/uninstallation", asked);
            now = answer.getInt("deleted", 0);
            deleted += now;
            done.addAll(texts(answer, "done"));
        } while (answer.getBoolean("more", false) && now > 0);
        if (answer.getBoolean("more", false)) {
            throw new PlatformFailure(
                    PlatformFailure.Kind.UNAVAILABLE,
                    "WordPress does not delete what is left after " + deleted + " posts.");
        }
        if (deleted > 0) {
            done.add(0, deleted == 1 ? "1 post was deleted." : deleted + " posts were deleted.");
        }
        return new Installation(done, texts(answer, "kept"));
    }

    private JsonObject page(ContentTypeDescription type, String after) {
        return companion.get("/items/" + type.name(), "after=" + after);
    }

    /** {@code null} after the last. */
    private JsonObject next(ContentTypeDescription type, JsonObject page) {
        return page.isNull("next") ? null : page(type, page.get("next").toString());
    }

    private static String path(ItemKey item) {
        return "/items/" + item.type() + "/" + item.id();
    }

    private static List<String> texts(JsonObject answer, String name) {
        return answer
                .getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }
}
