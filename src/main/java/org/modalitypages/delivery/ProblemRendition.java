package org.modalitypages.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;

/** Problem documents (RFC 9457) of the read-only content API. No cache keeps them, and every origin may read them. */
final class ProblemRendition {

    static final Rendition NOT_FOUND = of("not-found", 404, "Not found", "Nothing that is published has this address.");
    static final Rendition NOT_ALLOWED = of(
            "method-not-allowed",
            405,
            "Method not allowed",
            "What is published can only be read: GET, HEAD or OPTIONS.");
    static final Rendition NOT_ACCEPTABLE =
            of("not-acceptable", 406, "Not acceptable", "This is served as application/json, plain or in gzip.");
    static final Rendition STALE = of(
            "precondition-failed",
            412,
            "Precondition failed",
            "The current representation is none that If-Match names.");
    static final Rendition UNAVAILABLE =
            of("unavailable", 503, "Unavailable", "This cannot be read at the moment. Please try again soon.");

    private ProblemRendition() {}

    static Rendition of(String name, int status, String title, String detail) {
        return rendition(status, members(name, status, title, detail));
    }

    /** 400 with the members {@code parameter}, which is to blame, and {@code allowed}, what may stand in its place. */
    static Rendition refusing(QueryRefused refusal) {
        var members = members("invalid-parameter", 400, "Invalid parameter", refusal.getMessage())
                .add("parameter", refusal.parameter());
        if (!refusal.allowed().isEmpty()) {
            members.add("allowed", Json.createArrayBuilder(refusal.allowed()));
        }
        return rendition(400, members);
    }

    private static JsonObjectBuilder members(String name, int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("type", "urn:modality-pages:problem:" + name)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
    }

    private static Rendition rendition(int status, JsonObjectBuilder members) {
        var body = members.build().toString().getBytes(StandardCharsets.UTF_8);
        return new RenditionDraft("application/problem+json", body)
                .securityHeaders(HeaderField.CROSS_ORIGIN)
                .status(status)
                .language("en")
                .ready();
    }
}
