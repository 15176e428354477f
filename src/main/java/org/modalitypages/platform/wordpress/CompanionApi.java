package org.modalitypages.platform.wordpress;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.PlatformAnswer;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PlatformRequest;

/**
 * Calls the companion plugin. What WordPress answers otherwise becomes a {@link PlatformFailure} that says what to do.
 */
final class CompanionApi {

    private static final String ROUTES = "/modality-pages/v1";

    private final Connection connection;
    private final String authorization;

    /** Whether addresses are as WordPress has them after "Settings, Permalinks, Plain". */
    private boolean plain;

    CompanionApi(Connection connection) {
        this.connection = connection;
        // WordPress shows passwords in groups of four and takes them with and without the spaces.
        var password = connection.setting("password").replace(" ", "");
        var credentials = connection.setting("user") + ":" + password;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    JsonObject get(String path) {
        return get(path, "");
    }

    JsonObject get(String path, String query) {
        return ask(path, query, "GET", null);
    }

    JsonObject post(String path, JsonObject body) {
        return ask(path, "", "POST", body);
    }

    private JsonObject ask(String path, String query, String method, JsonObject body) {
        var answer = send(path, query, method, body);
        if (!plain && json(answer).isEmpty() && isOfNoRoute(answer)) {
            // Without nice addresses WordPress takes ours for a page that it has not, or for its home page.
            plain = true;
            var again = send(path, query, method, body);
            plain = json(again).isPresent();
            answer = plain ? again : answer;
        }
        if (answer.good()) {
            return object(answer);
        }
        throw failure(answer);
    }

    private static boolean isOfNoRoute(PlatformAnswer answer) {
        return (answer.status() < 400) || (answer.status() == 404);
    }

    private PlatformAnswer send(String path, String query, String method, JsonObject body) {
        var request = PlatformRequest.of(method, address(path, query))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        return connection.http().send(body == null ? request : request.json(body));
    }

    private URI address(String path, String query) {
        var all = "connection=" + URLEncoder.encode(connection.id(), StandardCharsets.UTF_8)
                + (query.isEmpty() ? "" : "&" + query);
        return connection.address(
                plain ? "/?rest_route=" + ROUTES + path + "&" + all : "/wp-json" + ROUTES + path + "?" + all);
    }

    private PlatformFailure failure(PlatformAnswer answer) {
        var code = code(answer);
        var address = connection.setting("address");
        if ((answer.status() >= 300) && (answer.status() < 400)) {
            return waits(
                    address + " leads elsewhere: " + answer.header("Location").orElse("nobody says where")
                            + ". Enter the address at which the site really is.");
        }
        if (code.equals("rest_no_route")) {
            return waits("The plugin Modality Pages is not active on " + address
                    + ". In WordPress, under Plugins, install and activate it.");
        }
        if (code.equals("modality_pages_not_installed") || code.equals("modality_pages_outdated")) {
            return waits(message(answer) + " Install the connection again.");
        }
        if (code.equals("modality_pages_others")) {
            return waits(message(answer) + " To have it for this one, install this one again.");
        }
        if (code.equals("modality_pages_nobody")) {
            return closed("WordPress saw no user name and password, as its web server does not pass them on."
                    + " Let it pass the header Authorization to PHP.");
        }
        if (answer.status() == 401) {
            return closed("WordPress does not let " + connection.setting("user")
                    + " in. Make a new application password there, under Users, Profile, and enter it here.");
        }
        if (answer.status() == 403) {
            return closed(
                    code.isEmpty()
                            ? address + " refuses our requests, as a firewall or a security plugin does."
                                    + " Let requests to /wp-json" + ROUTES + " pass."
                            : message(answer) + " Enter the user name of an administrator.");
        }
        if (answer.status() == 404) {
            return waits("There is no WordPress at " + address + ", or its REST API is switched off.");
        }
        try {
            answer.orFail();
        } catch (PlatformFailure failure) {
            return json(answer).isEmpty()
                    ? failure
                    : new PlatformFailure(
                            failure.kind(),
                            message(answer),
                            failure.retryAfter().orElse(null),
                            failure);
        }
        throw new IllegalStateException("A success is no failure");
    }

    private static PlatformFailure waits(String message) {
        return new PlatformFailure(PlatformFailure.Kind.UNAVAILABLE, message);
    }

    private static PlatformFailure closed(String message) {
        return new PlatformFailure(PlatformFailure.Kind.CREDENTIALS, message);
    }

    /** WordPress's name of an error; empty where it is not WordPress that answers. */
    private static String code(PlatformAnswer answer) {
        return json(answer).map(error -> error.getString("code", "")).orElse("");
    }

    private static String message(PlatformAnswer answer) {
        return json(answer)
                .map(error -> error.getString("message", ""))
                .filter(message -> !message.isBlank())
                .orElse("WordPress answers with status " + answer.status() + ".");
    }

    private static Optional<JsonObject> json(PlatformAnswer answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return Optional.of(reader.readValue())
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject);
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    /** A success that is none of ours is that of something before WordPress, such as a page of maintenance. */
    private JsonObject object(PlatformAnswer answer) {
        return json(answer)
                .orElseThrow(() -> waits("Something else than WordPress answers at " + connection.setting("address")
                        + ", or PHP writes warnings into its answers there."));
    }
}
