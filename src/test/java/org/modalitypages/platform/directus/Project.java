package org.modalitypages.platform.directus;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PlatformAnswer;
import org.modalitypages.platform.PlatformHttp;
import org.modalitypages.platform.PlatformRequest;
import org.modalitypages.platform.PrivateNetworks;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.realhost.DirectusHost;

/** A real Directus project as its people and our adapter reach it. */
final class Project {

    static final String CONNECTION = "7";

    /** 32 bytes, as of a connection that was made here. */
    static final String LAUNCH_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private static final PlatformHttp HTTP = new PlatformHttp(new PrivateNetworks("127.0.0.0/8"), "ModalityPages/test");

    private final DirectusHost host;

    Project(DirectusHost host) {
        this.host = host;
    }

    /** The adapter, for a site at an address where nobody listens. */
    ContentPlatform connect(Map<String, String> otherSettings) {
        return connect(otherSettings, "http://127.0.0.1:9");
    }

    ContentPlatform connect(Map<String, String> otherSettings, String site) {
        return new DirectusAdapter().connect(connection(otherSettings, site));
    }

    Connection connection(Map<String, String> otherSettings, String site) {
        var settings = new HashMap<>(Map.of("address", host.address().toString(), "token", host.token()));
        settings.putAll(otherSettings);
        return new Connection(CONNECTION, settings, site, "en", LAUNCH_KEY, "editor", HTTP);
    }

    /** What an administrator there does, with a program of their own. */
    JsonValue asked(String method, String path, String body) {
        var answer = answered(host.token(), method, path, body).orFail();
        return answer.body().isBlank()
                ? JsonValue.NULL
                : answer.json().asJsonObject().get("data");
    }

    JsonObject object(String path) {
        return asked("GET", path, "").asJsonObject();
    }

    List<JsonObject> list(String path) {
        return ((JsonArray) asked("GET", path, "")).getValuesAs(JsonObject.class);
    }

    PlatformAnswer answered(String token, String method, String path, String body) {
        var request = PlatformRequest.of(method, URI.create(host.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", "somebody");
        return HTTP.send(body.isEmpty() ? request : request.json(json(body)));
    }

    static PublishedItem modality(String id, String title) {
        return item(
                "modality",
                id,
                Json.createObjectBuilder()
                        .add("slug", "modality-" + id)
                        .add("title", title)
                        .add("summary", "In short: " + title)
                        .add("definition", "<p>What <em>it</em> is.</p>")
                        .add("url", "https://directory.example/modalities/modality-" + id)
                        .add("locale", "en"));
    }

    static PublishedItem specialist(String id, String name) {
        return item(
                "specialist",
                id,
                Json.createObjectBuilder()
                        .add("slug", "specialist-" + id)
                        .add("kind", "person")
                        .add("name", name)
                        .add("city", "Portland")
                        .add("licences", Json.createArrayBuilder().add("LMFT 1234, OR"))
                        .add("acceptingClients", true));
    }

    static PublishedItem statement(String id, String modality, String specialist, String text) {
        return item(
                "statement",
                id,
                Json.createObjectBuilder()
                        .add("text", text)
                        .add("attribution", "Ada Lark in Portland, OR")
                        .add("modality", modality)
                        .add("specialist", specialist));
    }

    private static PublishedItem item(String type, String id, JsonObjectBuilder fields) {
        var time = Instant.parse("2026-05-04T09:30:00Z");
        fields.add("publishedAt", time.toString());
        return new PublishedItem(new ItemKey(type, id), fields.build(), time);
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
