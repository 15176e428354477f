package org.modalitypages.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One request and its answer.
 *
 * @param target path and query as sent
 * @param body as sent, read as UTF-8; empty when there was none
 * @param answer the body that came back, decompressed; empty when there was none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpExchange(
        String method,
        String target,
        Map<String, List<String>> headers,
        String body,
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
                body == null ? "" : new String(body, StandardCharsets.UTF_8),
                response.statusCode(),
                response.headers().map(),
                text(response));
    }

    private static String text(HttpResponse<byte[]> response) {
        var zipped = response.headers().firstValue("Content-Encoding").isPresent();
        try (var bytes = new ByteArrayInputStream(response.body());
                var plain = zipped && response.body().length > 0 ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
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
