package org.modalitypages.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody enters to connect a kind of platform: its {@code connection.schema.json}.
 *
 * @param title the kind for people
 */
public record ConnectionSchema(String kind, String title, String description, List<Entry> entries) {

    /**
     * One of the things that are entered.
     *
     * @param secret whether it is sealed and never shown again
     * @param choices empty where it is free text
     * @param usual what stands there when nothing is entered
     */
    public record Entry(
            String name,
            String title,
            String help,
            boolean required,
            boolean secret,
            boolean address,
            List<String> choices,
            String usual) {}

    /** That of a kind. */
    public static ConnectionSchema of(String kind) {
        var json = Descriptor.file(kind + "/connection.schema.json");
        Set<String> required = json.getJsonArray("required").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
        var entries = json.getJsonObject("properties").entrySet().stream()
                .map(property -> entry(
                        property.getKey(), property.getValue().asJsonObject(), required.contains(property.getKey())))
                .toList();
        return new ConnectionSchema(kind, json.getString("title"), json.getString("description"), entries);
    }

    /** The entry of this name. */
    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private static Entry entry(String name, JsonObject json, boolean required) {
        return new Entry(
                name,
                json.getString("title"),
                json.getString("description", ""),
                required,
                json.getBoolean("writeOnly", false),
                json.getString("format", "").equals("uri"),
                Optional.ofNullable(json.getJsonArray("enum"))
                        .orElse(JsonValue.EMPTY_JSON_ARRAY)
                        .getValuesAs(JsonString.class)
                        .stream()
                        .map(JsonString::getString)
                        .toList(),
                json.getString("default", ""));
    }
}
