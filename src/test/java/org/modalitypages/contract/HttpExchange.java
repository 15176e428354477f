package org.modalitypages.contract;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One request and its answer.
 *
 * @param target path and query as sent
 * @param body as sent; empty when there was none
 * @param answer the body that came back, decompressed; empty when there was none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpExchange(
        String method,
        String target,
        Map<String, List<String>> headers,
        byte[] body,
        int status,
        Map<String, List<String>> answerHeaders,
        String answer) {

    /** An exchange of the JDK's client; it does not tell the body that it sent, so that comes along. */
    public static HttpExchange of(HttpRequest request, byte[] body, HttpResponse<byte[]> response) {
        var uri = request.uri();
        return new HttpExchange(
                request.method(),
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                request.headers().map(),
                body == null ? new byte[0] : body,
                response.statusCode(),
                response.headers().map(),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    /** The pairs of the query, as sent. */
    List<String> query() {
        var parts = target.split("\\?", 2);
        return parts.length < 2 || parts[1].isEmpty()
                ? List.of()
                : Arrays.stream(parts[1].split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .toList();
    }

    /** The first of that name in the answer; {@code null} when it is missing. */
    String header(String name) {
        return first(answerHeaders, name);
    }

    /** The first of that name in the request; {@code null} when it is missing. */
    String sent(String name) {
        return first(headers, name);
    }

    /** A media type without {@code charset} and the like; empty when there is none. */
    static String withoutParameters(String mediaType) {
        return mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue().get(0))
                .findFirst()
                .orElse(null);
    }
}
