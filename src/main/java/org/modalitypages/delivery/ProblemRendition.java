package org.modalitypages.delivery;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.modalitypages.problem.Problem;

/** Problem documents (RFC 9457) of the read-only content API. No cache keeps them, and every origin may read them. */
final class ProblemRendition {

    static final Rendition NOT_FOUND = of(Problem.notFound().saying("Nothing that is published has this address."));
    static final Rendition NOT_ALLOWED =
            of(Problem.methodNotAllowed().saying("What is published can only be read: GET, HEAD or OPTIONS."));
    static final Rendition NOT_ACCEPTABLE =
            of(Problem.notAcceptable().saying("This is served as application/json, plain or in gzip."));
    static final Rendition STALE = of(Problem.of(
            412,
            "precondition-failed",
            "It is not as you expect",
            "The current representation is none that If-Match names."));
    static final Rendition UNAVAILABLE = of(Problem.ofStatus(503));

    private ProblemRendition() {}

    static Rendition of(Problem problem) {
        return rendition(problem.status(), problem.toJson());
    }

    /** 400 with the members {@code parameter}, which is to blame, and {@code allowed}, what may stand in its place. */
    static Rendition refusing(QueryRefused refusal) {
        return of(Problem.invalidParameter(refusal.parameter(), refusal.getMessage(), refusal.allowed()));
    }

    private static Rendition rendition(int status, JsonObject problem) {
        return new RenditionDraft(Problem.MEDIA_TYPE, problem.toString().getBytes(StandardCharsets.UTF_8))
                .securityHeaders(HeaderField.CROSS_ORIGIN)
                .status(status)
                .language("en")
                .ready();
    }
}
