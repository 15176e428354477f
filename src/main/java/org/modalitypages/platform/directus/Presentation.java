package org.modalitypages.platform.directus;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.FieldDescription;

/** What there should be in Directus: the descriptor's content types as {@code directus/presentation.json} shows them. */
final class Presentation {

    private final JsonObject json = Descriptor.file("directus/presentation.json");
    private final Descriptor descriptor;
    private final String site;

    /** @param site its address, without a slash at its end */
    Presentation(Descriptor descriptor, String site) {
        this.descriptor = descriptor;
        this.site = site;
    }

    /** The key of what is made once in a project, the same each time. */
    static String id(String what) {
        return UUID.nameUUIDFromBytes(("modality-pages/" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The name of a content type's collection. */
    String collection(String type) {
        return json.getString("prefix") + type;
    }

    /** Those of all content types, those first that others lead to. */
    List<String> collections() {
        return descriptor.contentTypes().stream()
                .map(type -> collection(type.name()))
                .toList();
    }

    /** The name of the field that holds our number. */
    String key() {
        return json.getJsonObject("key").getString("name");
    }

    int oldestVersion() {
        return json.getJsonObject("versions").getInt("from");
    }

    int newestVersion() {
        return json.getJsonObject("versions").getInt("to");
    }

    JsonObject policy() {
        return json.getJsonObject("policy");
    }

    JsonObject flow() {
        return json.getJsonObject("flow");
    }

    /** Whether a collection that has a field like this as its key is one of ours. */
    boolean isOurs(JsonObject keyField) {
        return keyField.get("meta") instanceof JsonObject meta
                && meta.get("options") instanceof JsonObject options
                && options.getString("madeBy", "").equals(descriptor.id());
    }

    /** The folder that the collections are in. */
    Part folder() {
        return part(json.getJsonObject("group"), Map.of());
    }

    /** The collection of a content type, without its fields. */
    Part collection(ContentTypeDescription type) {
        var label = Json.createObjectBuilder()
                .add("language", json.getString("language"))
                .add("translation", type.pluralLabel())
                .add("singular", type.singularLabel())
                .add("plural", type.pluralLabel());
        var part = json.getJsonObject("collection");
        return new Part(
                collection(type.name()),
                "",
                JsonValue.EMPTY_JSON_OBJECT,
                Json.createObjectBuilder(part.getJsonObject("kept"))
                        .add("icon", type.icons().getOrDefault("directus", "article"))
                        .add("note", type.description())
                        .add("display_template", "{{" + type.titleField() + "}}")
                        .build(),
                Json.createObjectBuilder(part.getJsonObject("first"))
                        .add("group", folder().name())
                        .add("sort", descriptor.contentTypes().indexOf(type) + 1)
                        .add("translations", Json.createArrayBuilder().add(label))
                        .build());
    }

    /** All fields of a content type's collection in their order: what says that it is read-only, its own, our number. */
    List<Part> fields(ContentTypeDescription type) {
        var all = new ArrayList<>(locks(type));
        type.fields().forEach(field -> all.add(field(type, field)));
        all.add(part(json.getJsonObject("key"), Map.of()));
        return all;
    }

    /** The fields that say that content is edited elsewhere. */
    List<Part> locks(ContentTypeDescription type) {
        var console = look(type);
        return json.getJsonArray("locks").getValuesAs(JsonObject.class).stream()
                .map(lock -> part(lock, Map.of("{console}", console.getString("console"))))
                .toList();
    }

    /** The collection to which a field leads. */
    String target(FieldDescription field) {
        return collection(field.to());
    }

    /** How a list of a content type looks to whoever has not arranged it. */
    JsonObject list(ContentTypeDescription type) {
        var look = look(type);
        var columns = look.getJsonObject("columns");
        var query = Json.createObjectBuilder()
                .add("fields", Json.createArrayBuilder(columns.keySet()))
                .add("sort", Json.createArrayBuilder().add(look.getString("sort")))
                .add("page", 1);
        return Json.createObjectBuilder()
                .add("collection", collection(type.name()))
                .add("layout", "tabular")
                .add("layout_query", Json.createObjectBuilder().add("tabular", query))
                .add(
                        "layout_options",
                        Json.createObjectBuilder()
                                .add("tabular", Json.createObjectBuilder().add("widths", columns)))
                .build();
    }

    private Part field(ContentTypeDescription type, FieldDescription field) {
        var name = field.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var to = field.to().isEmpty() ? "" : descriptor.contentType(field.to()).titleField();
        var part = part(json.getJsonObject("fields").getJsonObject(name), Map.of("{to}", to));
        var kept = Json.createObjectBuilder(part.kept()).add("readonly", true);
        kept.add("note", field.help().isEmpty() ? JsonValue.NULL : Json.createValue(field.help()));
        if (!field.choices().isEmpty()) {
            var choices = Json.createArrayBuilder();
            field.choices()
                    .forEach(choice -> choices.add(Json.createObjectBuilder()
                            .add("text", choice.substring(0, 1).toUpperCase(Locale.ROOT) + choice.substring(1))
                            .add("value", choice)));
            var options = Json.createObjectBuilder().add("choices", choices).build();
            kept.add("options", options).add("display_options", options);
        }
        var label = Json.createObjectBuilder()
                .add("language", json.getString("language"))
                .add("translation", field.label());
        var first = Json.createObjectBuilder(part.first())
                .add("translations", Json.createArrayBuilder().add(label));
        look(type).getJsonObject("widths").entrySet().stream()
                .filter(width -> width.getKey().equals(field.name()))
                .forEach(width -> first.add("width", width.getValue()));
        return new Part(field.name(), part.type(), part.schema(), kept.build(), first.build());
    }

    private JsonObject look(ContentTypeDescription type) {
        return json.getJsonObject("contentTypes").getJsonObject(type.name());
    }

    private Part part(JsonObject part, Map<String, String> words) {
        var filled = fill(part, words).asJsonObject();
        return new Part(
                filled.getString("name", ""),
                filled.getString("type", ""),
                filled.getOrDefault("schema", JsonValue.EMPTY_JSON_OBJECT).asJsonObject(),
                filled.getJsonObject("kept"),
                filled.getJsonObject("first"));
    }

    private JsonValue fill(JsonValue value, Map<String, String> words) {
        if (value instanceof JsonString text) {
            var filled = text.getString().replace("{site}", site);
            for (var word : words.entrySet()) {
                filled = filled.replace(word.getKey(), word.getValue());
            }
            return Json.createValue(filled);
        }
        if (value instanceof JsonArray array) {
            var filled = Json.createArrayBuilder();
            array.forEach(element -> filled.add(fill(element, words)));
            return filled.build();
        }
        if (value instanceof JsonObject object) {
            var filled = Json.createObjectBuilder();
            object.forEach((name, member) -> filled.add(name, fill(member, words)));
            return filled.build();
        }
        return value;
    }
}
