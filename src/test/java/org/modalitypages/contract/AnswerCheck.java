package org.modalitypages.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Holds the answer of an exchange against its operation: status, headers and body. */
final class AnswerCheck {

    private final ApiDocument document;
    private final Schemas schemas;
    private final HttpExchange exchange;
    private final List<String> differences = new ArrayList<>();

    AnswerCheck(ApiDocument document, Schemas schemas, HttpExchange exchange) {
        this.document = document;
        this.schemas = schemas;
        this.exchange = exchange;
    }

    List<String> differences(JsonObject operation) {
        var responses = operation.getJsonObject("responses");
        var response = responses.getJsonObject(Integer.toString(exchange.status()));
        if (response == null) {
            differences.add("The status is none of those described: " + responses.keySet() + ".");
            return differences;
        }
        var described = document.resolved(response);
        if (described.containsKey("headers")) {
            described
                    .getJsonObject("headers")
                    .forEach((name, header) -> header(name, document.resolved(header.asJsonObject())));
        }
        if (!exchange.method().equals("HEAD")) {
            body(described.getJsonObject("content"));
        }
        return differences;
    }

    private void header(String name, JsonObject described) {
        var value = exchange.header(name);
        if (value == null) {
            if (described.getBoolean("required", false)) {
                differences.add("The header " + name + " is missing.");
            }
            return;
        }
        schemas.differences(
                        described.getJsonObject("schema"),
                        Json.createValue(value).toString())
                .forEach(difference -> differences.add("The header " + name + ": " + difference));
    }

    private void body(JsonObject content) {
        if (content == null) {
            if (!exchange.answer().isEmpty()) {
                differences.add("No body is described.");
            }
            return;
        }
        var type = HttpExchange.withoutParameters(exchange.header("Content-Type"));
        if (!content.containsKey(type)) {
            differences.add("The media type " + type + " is none of those described: " + content.keySet() + ".");
            return;
        }
        var schema = content.getJsonObject(type).getJsonObject("schema");
        documents(type)
                .forEach(document -> schemas.differences(schema, document)
                        .forEach(difference -> differences.add("The body: " + difference)));
    }

    /** What of the body is JSON: every line of a list of lines, nothing of a picture or an archive, else the whole. */
    private List<String> documents(String type) {
        if (!type.endsWith("json")) {
            return List.of();
        }
        return type.equals("application/x-ndjson") ? exchange.answer().lines().toList() : List.of(exchange.answer());
    }
}
