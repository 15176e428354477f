package org.modalitypages.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a description, ready to hold JSON against. */
final class Schemas {

    private final JsonObject components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonObject, Schema> ready = new ConcurrentHashMap<>();

    Schemas(JsonObject document) {
        this.components = document.getJsonObject("components");
    }

    /** In what a JSON text is not as the schema says; empty when it is. */
    List<String> differences(JsonObject schema, String json) {
        return ready
                .computeIfAbsent(schema, this::ready)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** The schema with everything that it may refer to. */
    private Schema ready(JsonObject schema) {
        var whole = Json.createObjectBuilder(schema)
                .add("components", Json.createObjectBuilder().add("schemas", components.get("schemas")))
                .build();
        return registry.getSchema(whole.toString(), InputFormat.JSON);
    }
}
