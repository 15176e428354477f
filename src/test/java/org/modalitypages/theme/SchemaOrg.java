package org.modalitypages.theme;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The types and properties that may stand in JSON-LD, as {@code schema.org/properties.tsv} lists them with their source. */
public final class SchemaOrg {

    private static final Map<String, List<String>> PROPERTIES = read();

    private SchemaOrg() {}

    /** Every type, and every property of a type, that the list does not have. */
    public static List<String> unknownIn(JsonValue value) {
        var unknown = new ArrayList<String>();
        collect(value, unknown);
        return unknown;
    }

    private static void collect(JsonValue value, List<String> unknown) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(element -> collect(element, unknown));
        } else if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            object(value.asJsonObject(), unknown);
        }
    }

    private static void object(JsonObject object, List<String> unknown) {
        var type = object.getString("@type");
        var known = PROPERTIES.getOrDefault(type, List.of());
        object.forEach((name, child) -> {
            if (!name.startsWith("@")) {
                if (!known.contains(name)) {
                    unknown.add(type + "." + name);
                }
                collect(child, unknown);
            }
        });
    }

    private static Map<String, List<String>> read() {
        try (var in = SchemaOrg.class.getResourceAsStream("/schema.org/properties.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.groupingBy(
                            parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
