package org.modalitypages.platform.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
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
import org.modalitypages.platform.PlatformAnswer;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PlatformRequest;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;

/**
 * Sends each change as one signed request: {@code {"type": "statement.published", "timestamp": …, "data": {…}}}
 * (standardwebhooks.com). The receiver answers 2xx; 410 ends it; everything else is tried again.
 */
final class Webhook implements ContentPlatform {

    private static final int GONE = 410;

    private final Connection connection;
    private final WebhookKeys keys;

    Webhook(Connection connection) {
        this.connection = connection;
        this.keys = WebhookKeys.of(connection.setting("secret"));
    }

    /** Nothing is sent, as a receiver has to take whatever comes for a change. */
    @Override
    public Health check() {
        return new Health(
                true,
                List.of("Changes go to " + connection.setting("address") + ", signed with " + keys.shown() + "."));
    }

    @Override
    public Installation install(Descriptor descriptor) {
        return new Installation(List.of(), check().findings());
    }

    @Override
    public void publish(PublishedItem item, String event) {
        var data = about(item.key()).add("fields", item.fields()).build();
        send(item.key().type() + ".published", data, event);
    }

    @Override
    public void withdraw(ItemKey item, String event) {
        send(item.type() + ".withdrawn", about(item).build(), event);
    }

    @Override
    public void purge(Set<String> tags, String event) {
        var data = Json.createObjectBuilder()
                .add("cacheTags", Json.createArrayBuilder(tags))
                .build();
        send("cache.purged", data, event);
    }

    @Override
    public String test(String event) {
        var answer = send(
                "test.sent",
                Json.createObjectBuilder().add("from", connection.siteUrl()).build(),
                event);
        return "Answer " + answer.status() + ".";
    }

    @Override
    public Stream<ItemDigest> inventory(ContentTypeDescription type) {
        return Stream.empty();
    }

    @Override
    public Installation uninstall(UninstallPolicy policy) {
        return new Installation(List.of(), List.of("Nothing more is sent; what the receiver kept is its own."));
    }

    private static JsonObjectBuilder about(ItemKey item) {
        return Json.createObjectBuilder().add("contentType", item.type()).add("id", item.id());
    }

    private PlatformAnswer send(String type, JsonObject data, String event) {
        var now = Instant.now();
        var body = Json.createObjectBuilder()
                .add("type", type)
                .add("timestamp", now.toString())
                .add("data", data)
                .build()
                .toString();
        var seconds = Long.toString(now.getEpochSecond());
        var answer = connection
                .http()
                .send(PlatformRequest.of("POST", connection.address(""))
                        .header("Content-Type", "application/json")
                        .header("webhook-id", event)
                        .header("webhook-timestamp", seconds)
                        .header("webhook-signature", keys.signatures(event + "." + seconds + "." + body, now))
                        .body(body));
        if (!answer.good() && (answer.status() != GONE)) {
            // A receiver may be mended, so that no answer but 410 is the last.
            throw answer.failure(PlatformFailure.Kind.UNAVAILABLE);
        }
        return answer.orFail();
    }
}
