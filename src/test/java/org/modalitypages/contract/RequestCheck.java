package org.modalitypages.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the request of an exchange against its operation: parameters and body. */
final class RequestCheck {

    private final ApiDocument document;
    private final Schemas schemas;
    private final HttpExchange exchange;
    private final List<String> differences = new ArrayList<>();

    RequestCheck(ApiDocument document, Schemas schemas, HttpExchange exchange) {
        this.document = document;
        this.schemas = schemas;
        this.exchange = exchange;
    }

    List<String> differences(String operation) {
        var query = query();
        for (var parameter : document.parameters(operation)) {
            var name = parameter.getString("name");
            switch (parameter.getString("in")) {
                case "query" -> value(parameter, query.remove(name));
                case "header" -> value(parameter, exchange.sent(name));
                default -> {
                    // A path parameter has brought us here.
                }
            }
        }
        query.keySet().forEach(name -> differences.add("The parameter " + name + " is not described."));
        body(document.operations().get(operation));
        return differences;
    }

    private void value(JsonObject parameter, String value) {
        var name = parameter.getString("name");
        if (value == null) {
            if (parameter.getBoolean("required", false)) {
                differences.add("The parameter " + name + " is required and was not sent.");
            }
            return;
        }
        var schema = document.resolved(parameter.getJsonObject("schema"));
        schemas.differences(schema, json(schema, value))
                .forEach(difference -> differences.add("The parameter " + name + ": " + difference));
    }

    private void body(JsonObject operation) {
        if (!operation.containsKey("requestBody")) {
            if (!exchange.body().isEmpty()) {
                differences.add("No body is described.");
            }
            return;
        }
        var type = HttpExchange.withoutParameters(exchange.sent("Content-Type"));
        var media =
                operation.getJsonObject("requestBody").getJsonObject("content").getJsonObject(type);
        if (media == null) {
            differences.add("A body of type " + type + " is not described.");
        } else if (type.equals("application/json")) {
            schemas.differences(media.getJsonObject("schema"), exchange.body())
                    .forEach(difference -> differences.add("The body: " + difference));
        }
    }

    private Map<String, String> query() {
        var query = new TreeMap<String, String>();
        for (var pair : exchange.query()) {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (query.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                differences.add("The parameter " + name + " was sent twice.");
            }
        }
        return query;
    }

    /** A value as JSON of the schema's type; lists are parted by commas. */
    private static String json(JsonObject schema, String value) {
        var type = schema.getString("type", "string");
        if (type.equals("array")) {
            var array = Json.createArrayBuilder();
            List.of(value.split(",", -1)).forEach(array::add);
            return array.build().toString();
        }
        return type.equals("string") || !value.matches("-?[0-9]{1,9}|true|false")
                ? Json.createValue(value).toString()
                : value;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
