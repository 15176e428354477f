package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.modalitypages.json.Json;

/**
 * Something that we make in Directus: a collection or a field.
 *
 * @param type of a field; empty for collections
 * @param schema of a field in the database
 * @param kept what is put right at each installation
 * @param first what is set when it is made, and is the project's to change from then on
 */
record Part(String name, String type, JsonObject schema, JsonObject kept, JsonObject first) {

    private static final String ALIAS = "alias";

    /** What Directus is to know of a new one. */
    JsonObject meta() {
        var meta = Json.createObjectBuilder(kept);
        first.forEach(meta::add);
        return meta.build();
    }

    /** A new field. */
    JsonObject field() {
        return Json.createObjectBuilder()
                .add("field", name)
                .add("type", type)
                .add("schema", type.equals(ALIAS) ? JsonValue.NULL : schema)
                .add("meta", meta())
                .build();
    }

    /** What has to be changed in what is held; empty when nothing has to. */
    JsonObject difference(JsonValue held) {
        return difference(kept, held);
    }

    /** Those members that are not held so; what is not held counts as null. */
    static JsonObject difference(JsonObject wanted, JsonValue held) {
        var there = held instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        var difference = Json.createObjectBuilder();
        wanted.forEach((member, value) -> {
            if (!value.equals(there.getOrDefault(member, JsonValue.NULL))) {
                difference.add(member, value);
            }
        });
        return difference.build();
    }
}
