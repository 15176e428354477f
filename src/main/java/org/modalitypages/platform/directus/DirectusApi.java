package org.modalitypages.platform.directus;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.PlatformAnswer;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PlatformRequest;

/**
 * The REST API of a Directus project. Each method throws {@link PlatformFailure} unless Directus answers with success.
 */
final class DirectusApi {

    private static final int FORBIDDEN = 403;

    private final Connection connection;

    DirectusApi(Connection connection) {
        this.connection = connection;
    }

    /** By what the project's flow knows our own changes, with a token that a person may use too. */
    String userAgent() {
        return "ModalityPages connection " + connection.id();
    }

    /** The {@code data} of an answer. */
    JsonValue read(String path) {
        return data(send("GET", path, JsonValue.NULL));
    }

    /** The objects in the {@code data} of an answer. */
    List<JsonObject> list(String path) {
        return read(path).asJsonArray().getValuesAs(JsonObject.class);
    }

    /**
     * What a query finds. By SEARCH, as Directus may answer GET from a cache that nobody empties.
     *
     * @param path such as {@code /items/mp_modality}
     */
    List<JsonObject> search(String path, JsonObject query) {
        var body = Json.createObjectBuilder().add("query", query).build();
        return data(send("SEARCH", path, body)).asJsonArray().getValuesAs(JsonObject.class);
    }

    /** What has this value in a field; all of it. */
    List<JsonObject> search(String path, String field, String value) {
        return search(
                path,
                Json.createObjectBuilder()
                        .add("filter", filter(field, value))
                        .add("limit", -1)
                        .build());
    }

    void create(String path, JsonObject what) {
        send("POST", path, what);
    }

    /** The same; false when something with this key is there already. */
    boolean createOnce(String path, JsonObject what) {
        var answer = answer("POST", path, what);
        if ((answer.status() == 400) && code(answer).equals("RECORD_NOT_UNIQUE")) {
            return false;
        }
        good(answer);
        return true;
    }

    void change(String path, JsonObject what) {
        send("PATCH", path, what);
    }

    /** What is not there is deleted all the same. */
    void delete(String path) {
        send("DELETE", path, JsonValue.NULL);
    }

    /** Has Directus forget what it remembers of former answers. */
    void clearCache() {
        send("POST", "/utils/cache/clear", JsonValue.NULL);
    }

    /** Whether the token may do everything; {@link PlatformFailure} when it is not accepted. */
    boolean administrates() {
        var answer =
                answer("GET", "/policies/me/globals", JsonValue.NULL).orFail().json();
        return answer.asJsonObject().getJsonObject("data").getBoolean("admin_access", false);
    }

    static JsonObject filter(String field, String value) {
        return Json.createObjectBuilder()
                .add(field, Json.createObjectBuilder().add("_eq", value))
                .build();
    }

    private PlatformAnswer send(String method, String path, JsonValue body) {
        return good(answer(method, path, body));
    }

    private PlatformAnswer answer(String method, String path, JsonValue body) {
        var request = new PlatformRequest(
                method,
                connection.address(path),
                Map.of(
                        "Authorization",
                        "Bearer " + connection.setting("token"),
                        "User-Agent",
                        userAgent(),
                        "Accept",
                        "application/json",
                        "Cache-Control",
                        "no-store"),
                "");
        return connection.http().send(body == JsonValue.NULL ? request : request.json(body));
    }

    /** To an administrator Directus says 403 of what is not there, and of what its licence does not have. */
    private PlatformAnswer good(PlatformAnswer answer) {
        if (answer.status() == FORBIDDEN && administrates()) {
            var path = answer.request().address().getPath();
            if (code(answer).equals("FORBIDDEN")) {
                throw new PlatformFailure(
                        PlatformFailure.Kind.UNAVAILABLE,
                        "Directus has no " + path + ". Install the content types there again.");
            }
            throw new PlatformFailure(
                    PlatformFailure.Kind.REFUSED, "Directus' licence does not allow " + path + ": " + message(answer));
        }
        return answer.orFail();
    }

    private static JsonValue data(PlatformAnswer answer) {
        return answer.body().isBlank()
                ? JsonValue.NULL
                : answer.json().asJsonObject().get("data");
    }

    private static String code(PlatformAnswer answer) {
        return error(answer)
                .map(error -> error.getJsonObject("extensions"))
                .map(extensions -> extensions.getString("code", ""))
                .orElse("");
    }

    private static String message(PlatformAnswer answer) {
        return error(answer).map(error -> error.getString("message", "")).orElse("");
    }

    private static Optional<JsonObject> error(PlatformAnswer answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .findFirst();
        } catch (JsonException | NullPointerException | ClassCastException other) {
            return Optional.empty();
        }
    }
}
