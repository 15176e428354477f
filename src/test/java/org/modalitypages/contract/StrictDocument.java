package org.modalitypages.contract;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * The description for testing: no object has members that are not described. What is published stays open, so that
 * clients do not break when a member is added.
 */
final class StrictDocument {

    private StrictDocument() {}

    /** @param whole whether items with fewer members, which only {@code fields} can ask for, are out as well */
    static JsonObject of(JsonObject document, boolean whole) {
        return strict(document, whole).asJsonObject();
    }

    private static JsonValue strict(JsonValue value, boolean whole) {
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(entry -> copy.add(strict(entry, whole)));
            return copy.build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (whole && isWholeOrPart(object)) {
            return object.getJsonArray("anyOf").get(0);
        }
        var copy = Json.createObjectBuilder();
        object.forEach((name, member) -> copy.add(name, name.equals("example") ? member : strict(member, whole)));
        if (isOpen(object)) {
            copy.add("additionalProperties", false);
        }
        return copy.build();
    }

    private static boolean isWholeOrPart(JsonObject schema) {
        return schema.containsKey("anyOf")
                && schema.getJsonArray("anyOf")
                        .getJsonObject(0)
                        .getString("$ref", "")
                        .contains("/Whole");
    }

    private static boolean isOpen(JsonObject schema) {
        return schema.get("type") instanceof JsonString type
                && type.getString().equals("object")
                && schema.containsKey("properties")
                && !schema.containsKey("additionalProperties");
    }
}
