package org.modalitypages.problem;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.json.Json;

/**
 * A refusal as RFC 9457 describes it: a stable {@code type}, its title, the HTTP status, a sentence that says what to
 * do, and extension members whose values are strings or lists of strings.
 */
public record Problem(int status, String name, String title, String detail, Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The member that says after how many seconds to try again; also sent as the header {@code Retry-After}. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final String TYPE_PREFIX = "urn:modality-pages:problem:";

    public static Problem malformed(String detail) {
        return of(400, "malformed-request", "The request cannot be read", detail);
    }

    /**
     * A parameter of the query that cannot be taken.
     *
     * @param parameter which is to blame
     * @param allowed what may stand in its place; empty where that is no closed list
     */
    public static Problem invalidParameter(String parameter, String detail, List<String> allowed) {
        var problem = of(400, "invalid-parameter", "A parameter is not as it should be", detail)
                .with("parameter", parameter);
        return allowed.isEmpty() ? problem : problem.with("allowed", allowed);
    }

    public static Problem unauthenticated() {
        return of(
                401,
                "authentication-required",
                "Authentication is required",
                "Send a management token as \"Authorization: Bearer …\", or sign in.");
    }

    public static Problem forbidden(String detail) {
        return of(403, "forbidden", "Your role does not allow this", detail);
    }

    public static Problem notFound() {
        return of(404, "not-found", "Nothing is found here", "There is nothing here that you may see.");
    }

    public static Problem methodNotAllowed() {
        return of(
                405, "method-not-allowed", "This method is not allowed here", "The Allow header lists those that are.");
    }

    public static Problem notAcceptable() {
        return of(
                406,
                "not-acceptable",
                "No acceptable representation",
                "This is served as application/json: accept that, or send no Accept header.");
    }

    public static Problem conflict(String name, String title, String detail) {
        return of(409, name, title, detail);
    }

    public static Problem stale(String detail) {
        return of(412, "stale-version", "Somebody changed this before you", detail);
    }

    public static Problem tooLarge(String detail) {
        return of(413, "too-large", "The request is too large", detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return of(415, "unsupported-media-type", "This kind of content is not taken here", detail);
    }

    public static Problem invalid(String detail) {
        return of(422, "needs-not-met", "This cannot be taken as it is", detail);
    }

    public static Problem versionMissing() {
        return of(
                428,
                "version-missing",
                "The version that you saw is missing",
                "Send If-Match with the ETag of the item as you last read it, such as \"3\" in double quotes.");
    }

    public static Problem tooManyRequests(String detail) {
        return of(429, "too-many-requests", "Too many requests", detail);
    }

    public static Problem failure(String correlation) {
        return of(
                        500,
                        "server-error",
                        "Something went wrong here",
                        "Nothing was changed. Try again; if it happens again, tell the operator the correlation id.")
                .with("correlation", correlation);
    }

    /** A problem for a status that came without words of its own. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> malformed("The request could not be understood. Check its address, headers and body.");
            case 401 -> unauthenticated();
            case 403 -> forbidden("Ask an administrator for a role that allows it.");
            case 404 -> notFound();
            case 405 -> methodNotAllowed();
            case 406 -> notAcceptable();
            case 413 -> tooLarge("Send less in one request.");
            case 415 ->
                unsupportedMediaType("Send a Content-Type that this operation takes; /api/v1/openapi lists them.");
            case 503 -> of(503, "unavailable", "Not available just now", "Try again in a few seconds.");
            default ->
                status >= 500
                        ? of(status, "server-error", "Something went wrong here", "Nothing was changed. Try again.")
                        : of(status, "refused", "The request was refused", "Check the request and try again.");
        };
    }

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem(status, name, title, detail, Map.of());
    }

    /** The same in other words, for one occurrence; the title belongs to the type and stays (RFC 9457, 3.1.3). */
    public Problem saying(String otherDetail) {
        return new Problem(status, name, title, otherDetail, members);
    }

    /** The same with one more member; a value is a string or a list of strings. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, name, title, detail, more);
    }

    public String type() {
        return TYPE_PREFIX + name;
    }

    /** The document, without {@code instance}. */
    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("type", type())
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        members.forEach((member, value) -> {
            if (value instanceof List<?> values) {
                var array = Json.createArrayBuilder();
                values.forEach(entry -> array.add(String.valueOf(entry)));
                json.add(member, array);
            } else {
                json.add(member, String.valueOf(value));
            }
        });
        return json.build();
    }
}
