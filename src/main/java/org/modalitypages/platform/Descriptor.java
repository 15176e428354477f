package org.modalitypages.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;

/**
 * What this plugin is and brings along, from the files of {@code plugin-descriptor}.
 *
 * @param id of the plugin, the prefix of whatever it makes on a platform
 * @param contentTypes in the order in which they can be made: relations lead to earlier ones only
 */
public record Descriptor(String id, String version, List<ContentTypeDescription> contentTypes) {

    private static final String FOLDER = "/plugin-descriptor/";

    public Descriptor {
        contentTypes = List.copyOf(contentTypes);
    }

    /** The one of this build. */
    public static Descriptor load() {
        var plugin = file("plugin.json");
        var types = plugin.getJsonArray("contentTypes").getValuesAs(JsonString.class).stream()
                .map(path -> contentType(file(path.getString())))
                .toList();
        return new Descriptor(plugin.getString("id"), plugin.getString("version"), types);
    }

    /** Whether this is of a later version than that, both as {@code 1.2.3}. */
    boolean isNewerThan(String other) {
        return !version.equals(other) && Arrays.compare(numbers(version), numbers(other)) > 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The content type of this name. */
    public ContentTypeDescription contentType(String name) {
        return contentTypes.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No content type " + name));
    }

    /**
     * A file of the descriptor.
     *
     * @param path such as {@code webhook/connection.schema.json}
     */
    public static JsonObject file(String path) {
        try (var in = Descriptor.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("The descriptor has no " + path);
            }
            try (var reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentTypeDescription contentType(JsonObject json) {
        var labels = json.getJsonObject("labels");
        return new ContentTypeDescription(
                json.getString("name"),
                json.getString("plural"),
                labels.getString("singular"),
                labels.getString("plural"),
                json.getString("description"),
                json.getString("titleField"),
                texts(json.getJsonObject("icons")),
                json.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                        .map(Descriptor::field)
                        .toList());
    }

    private static FieldDescription field(JsonObject json) {
        var type = json.getString("type").toUpperCase(Locale.ROOT).replace('-', '_');
        return new FieldDescription(
                json.getString("name"),
                FieldDescription.Type.valueOf(type),
                json.getString("label"),
                json.getString("help", ""),
                json.getBoolean("required", false),
                json.getString("to", ""),
                Optional.ofNullable(json.getJsonArray("choices"))
                        .orElse(JsonValue.EMPTY_JSON_ARRAY)
                        .getValuesAs(JsonString.class)
                        .stream()
                        .map(JsonString::getString)
                        .toList());
    }

    private static Map<String, String> texts(JsonObject json) {
        return json.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }
}
