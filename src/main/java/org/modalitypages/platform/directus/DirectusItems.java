package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.FieldDescription;
import org.modalitypages.platform.ItemDigest;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;

/** Our items in Directus, by our own numbers as their keys. */
final class DirectusItems {

    private static final int PAGE = 100;

    private final DirectusApi api;
    private final Presentation presentation;

    DirectusItems(DirectusApi api, Presentation presentation) {
        this.api = api;
        this.presentation = presentation;
    }

    /** Writes an item only where it differs, so that telling a change twice leaves no second revision. */
    void put(ContentTypeDescription type, PublishedItem item) {
        var path = path(type);
        var held = held(type, item.key());
        if (held.isEmpty() && api.createOnce(path, row(type, item.key(), item.fields()))) {
            return;
        }
        if (!held.equals(Optional.of(item.digest()))) {
            api.change(path + "/" + item.key().id(), row(type, item.key(), item.fields()));
        }
    }

    /**
     * Deletes an item. Where something of the project leads to it with a constraint, Directus refuses: then the item is
     * emptied, so that nobody sees it any more, and the failure says what to do.
     */
    void remove(ContentTypeDescription type, ItemKey item) {
        if (held(type, item).isEmpty()) {
            return;
        }
        var path = path(type) + "/" + item.id();
        try {
            api.delete(path);
        } catch (PlatformFailure refused) {
            api.change(path, row(type, item, JsonValue.EMPTY_JSON_OBJECT));
            throw new PlatformFailure(
                    refused.kind(),
                    "Directus did not delete " + item + ", so it was emptied there. Delete what leads to it. "
                            + refused.getMessage(),
                    refused.retryAfter().orElse(null),
                    refused);
        }
    }

    /** Every item, with the digest of what its fields hold now. */
    Stream<ItemDigest> all(ContentTypeDescription type) {
        return Stream.iterate(page(type, 0), rows -> !rows.isEmpty(), rows -> page(type, rows.end()))
                .flatMap(page -> page.rows().stream())
                .map(row -> digest(type, row));
    }

    private record Page(List<JsonObject> rows, int end) {

        boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** The project may give fewer at a time than it is asked for, so only an empty page is the last. */
    private Page page(ContentTypeDescription type, int offset) {
        var query = Json.createObjectBuilder()
                .add("fields", Json.createArrayBuilder(names(type)))
                .add("sort", Json.createArrayBuilder().add(presentation.key()))
                .add("limit", PAGE)
                .add("offset", offset);
        var rows = api.search(path(type), query.build());
        return new Page(rows, offset + rows.size());
    }

    private Optional<ItemDigest> held(ContentTypeDescription type, ItemKey item) {
        var query = Json.createObjectBuilder()
                .add("fields", Json.createArrayBuilder(names(type)))
                .add("filter", DirectusApi.filter(presentation.key(), item.id()))
                .add("limit", 1);
        return api.search(path(type), query.build()).stream()
                .map(row -> digest(type, row))
                .findFirst();
    }

    private Collection<String> names(ContentTypeDescription type) {
        var names = new ArrayList<>(List.of(presentation.key()));
        type.fields().forEach(field -> names.add(field.name()));
        return names;
    }

    /** What is missing is emptied, as a former edition may have had it. */
    private JsonObject row(ContentTypeDescription type, ItemKey item, JsonObject fields) {
        var row = Json.createObjectBuilder().add(presentation.key(), item.id());
        type.fields().forEach(field -> row.add(field.name(), fields.getOrDefault(field.name(), JsonValue.NULL)));
        return row.build();
    }

    private ItemDigest digest(ContentTypeDescription type, JsonObject row) {
        var fields = Json.createObjectBuilder();
        type.fields().forEach(field -> fields.add(field.name(), value(field, row.get(field.name()))));
        return ItemDigest.of(new ItemKey(type.name(), row.getString(presentation.key())), fields.build());
    }

    /** Directus tells times with milliseconds, and with an offset on some databases. */
    private static JsonValue value(FieldDescription field, JsonValue value) {
        if ((field.type() != FieldDescription.Type.DATE_TIME) || !(value instanceof JsonString text)) {
            return value == null ? JsonValue.NULL : value;
        }
        try {
            var time = OffsetDateTime.parse(text.getString()).toInstant();
            return time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? Json.createValue(time.toString()) : value;
        } catch (DateTimeException noTime) {
            return value;
        }
    }

    private String path(ContentTypeDescription type) {
        return "/items/" + presentation.collection(type.name());
    }
}
