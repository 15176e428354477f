package org.modalitypages.server;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.contract.ContractChecker;
import org.modalitypages.contract.HttpExchange;

/**
 * Somebody who calls the server, with a management token or without. Headers come in pairs of name and value. A caller
 * who is told to wait waits, as every well-behaved one does. Every answer of the API is held against its description.
 */
public record Api(URI server, String token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public Reply postJson(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), with("application/json", headers));
    }

    public Reply putJson(String path, JsonObject body, String... headers) {
        return send("PUT", path, body.toString().getBytes(StandardCharsets.UTF_8), with("application/json", headers));
    }

    public Reply post(String path, String type, byte[] body, String... headers) {
        return send("POST", path, body, with(type, headers));
    }

    /** Sends a request again for as long as the answer is that this token calls too often. */
    public Reply send(String method, String path, byte[] body, String... headers) {
        var reply = sendOnce(method, path, body, headers);
        while (reply.status() == 429) {
            try {
                Thread.sleep(Duration.ofSeconds(Long.parseLong(reply.header("Retry-After")))
                        .toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return reply;
            }
            reply = sendOnce(method, path, body, headers);
        }
        return reply;
    }

    /** Sends a request and takes any answer. */
    public Reply sendOnce(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var sent = request.build();
            var response = CLIENT.send(sent, BodyHandlers.ofByteArray());
            if (path.startsWith("/api/") && !path.contains("%00")) {
                // The listener answers NUL in a path by itself, without a body.
                ContractChecker.check(HttpExchange.of(sent, body, response));
            }
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new IllegalStateException(method + " " + path, unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, stopping);
        }
    }

    private static String[] with(String type, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }
}
