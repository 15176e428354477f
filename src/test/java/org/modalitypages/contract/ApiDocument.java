package org.modalitypages.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed description of the API. */
public final class ApiDocument {

    static final Path FILE = Path.of("src/main/resources/openapi/openapi.json");

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonObject json;

    private ApiDocument(JsonObject json) {
        this.json = json;
    }

    public static ApiDocument committed() {
        try (var reader = Json.createReader(Files.newInputStream(FILE))) {
            return new ApiDocument(reader.readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ApiDocument of(JsonObject json) {
        return new ApiDocument(json);
    }

    JsonObject json() {
        return json;
    }

    /** Every operation by {@code GET /api/v1/…}. */
    public Map<String, JsonObject> operations() {
        var operations = new TreeMap<String, JsonObject>();
        json.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().entrySet().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.put(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path,
                                entry.getValue().asJsonObject())));
        return operations;
    }

    /** The parameters of an operation, references resolved. */
    List<JsonObject> parameters(String operation) {
        var listed = operations().get(operation).getJsonArray("parameters");
        return listed == null
                ? List.of()
                : listed.stream().map(it -> resolved(it.asJsonObject())).toList();
    }

    public Optional<JsonObject> parameter(String operation, String name) {
        return parameters(operation).stream()
                .filter(it -> it.getString("name").equals(name))
                .findFirst();
    }

    /** The closed list of a parameter, or of the members of a list that it takes; empty when it has none. */
    List<String> values(JsonObject parameter) {
        var schema = resolved(parameter.getJsonObject("schema"));
        if (schema.containsKey("items")) {
            schema = resolved(schema.getJsonObject("items"));
        }
        if (schema.containsKey("type") && schema.get("type").equals(Json.createValue("boolean"))) {
            return List.of("true", "false");
        }
        return schema.containsKey("enum") ? strings(schema.getJsonArray("enum").stream()) : List.of();
    }

    JsonObject schema(String name) {
        return json.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    JsonObject resolved(JsonObject maybeReference) {
        return maybeReference.containsKey("$ref")
                ? json.getValue(maybeReference.getString("$ref").substring(1)).asJsonObject()
                : maybeReference;
    }

    public static List<String> strings(Stream<JsonValue> values) {
        return values.map(it -> ((JsonString) it).getString()).toList();
    }
}
