package org.modalitypages.platform.wordpress;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PublishedItem;

/** Published items. */
final class Samples {

    static final ItemKey STATEMENT = new ItemKey("statement", "3");

    private static final Instant MORNING = Instant.parse("2026-05-04T09:30:00Z");

    private Samples() {}

    static PublishedItem modality(String site) {
        return item(
                new ItemKey("modality", "1"),
                Json.createObjectBuilder()
                        .add("slug", "emdr")
                        .add("title", "EMDR")
                        .add("summary", "In short.")
                        .add("definition", "<p>What <em>it</em> is.</p>")
                        .add("url", site + "/modalities/emdr"));
    }

    static PublishedItem specialist() {
        return item(
                new ItemKey("specialist", "2"),
                Json.createObjectBuilder()
                        .add("slug", "ada")
                        .add("kind", "person")
                        .add("name", "Ada")
                        .add("telehealth", true));
    }

    static PublishedItem statement(String text) {
        return statement(STATEMENT.id(), text);
    }

    static PublishedItem statement(String id, String text) {
        return item(
                new ItemKey("statement", id),
                Json.createObjectBuilder()
                        .add("text", text)
                        .add("attribution", "Ada in Toronto, ON")
                        .add("modality", "1")
                        .add("specialist", "2"));
    }

    static PublishedItem named(String id, String attribution) {
        return item(
                new ItemKey("statement", id),
                Json.createObjectBuilder()
                        .add("text", "Hello.")
                        .add("attribution", attribution)
                        .add("modality", "1")
                        .add("specialist", "2"));
    }

    private static PublishedItem item(ItemKey key, JsonObjectBuilder fields) {
        return new PublishedItem(key, fields.build(), MORNING);
    }
}
