package org.modalitypages.platform;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.json.Json;

/**
 * What a platform answered.
 *
 * @param headers by name in small letters; of a repeated one the last
 * @param body as UTF-8, at most {@link PlatformHttp#LARGEST} bytes
 */
public record PlatformAnswer(PlatformRequest request, int status, Map<String, String> headers, String body) {

    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int SHOWN = 300;

    /** Whether the status is one of success. */
    public boolean good() {
        return (status >= 200) && (status < 300);
    }

    /** A header; its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as JSON; {@link PlatformFailure} when it is none, as from a proxy's error page. */
    public JsonValue json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        } catch (JsonException notJson) {
            throw new PlatformFailure(
                    PlatformFailure.Kind.UNAVAILABLE,
                    "The answer to " + request + " is not JSON: " + beginning(),
                    null,
                    notJson);
        }
    }

    /**
     * This answer when it is one of success.
     *
     * @throws PlatformFailure otherwise, of the kind that its status means
     */
    public PlatformAnswer orFail() {
        if (good()) {
            return this;
        }
        throw failure(meaning());
    }

    /** This answer as a failure of that kind. */
    public PlatformFailure failure(PlatformFailure.Kind kind) {
        return new PlatformFailure(
                kind, "Answer " + status + " to " + request + ": " + beginning(), wait(Instant.now()), null);
    }

    private PlatformFailure.Kind meaning() {
        if ((status == 401) || (status == 403)) {
            return PlatformFailure.Kind.CREDENTIALS;
        }
        if (status == 410) {
            return PlatformFailure.Kind.GONE;
        }
        return (status >= 500) || LATER.contains(status)
                ? PlatformFailure.Kind.UNAVAILABLE
                : PlatformFailure.Kind.REFUSED;
    }

    /** {@code Retry-After} in either of its forms (RFC 9110, 10.2.3), at most a day; {@code null} for none. */
    private Duration wait(Instant now) {
        return header("Retry-After")
                .map(String::strip)
                .map(value -> wait(value, now))
                .orElse(null);
    }

    private static Duration wait(String value, Instant now) {
        Duration asked;
        if (value.matches("[0-9]{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(value));
        } else {
            try {
                asked = Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
            } catch (DateTimeParseException nonsense) {
                return null;
            }
        }
        if (asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private String beginning() {
        var line = body.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
