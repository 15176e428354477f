package org.modalitypages.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.problem.Problem;

/**
 * One published representation as ready bytes, plain and compressed, with every header written out. Immutable; serving
 * it allocates next to nothing.
 *
 * <pre>{@code
 * Rendition.page(html).language("de").cacheControl(policy.published()).tags(tags).ready();
 * Rendition.json(body).language("en").cacheControl(policy.published()).link(query.linkToNext(cursor)).ready();
 * Rendition.redirect(301, "/modalities/new-slug").cacheControl(policy.published()).tags(tags).ready();
 * Rendition.page(notFound).status(404).language("de").ready();
 * }</pre>
 */
public final class Rendition {

    private static final int FIXED_WEIGHT = 512;

    private final int status;
    private final String contentType;
    private final boolean json;
    private final String location;
    private final Encoded identity;
    private final Encoded gzip;
    private final List<HeaderField> headers;
    private final List<HeaderField> notModifiedHeaders;
    private final Set<Tag> tags;

    Rendition(RenditionDraft draft) {
        this.status = draft.status();
        this.contentType = draft.contentType();
        this.json = contentType.startsWith("application/json");
        this.location = draft.location();
        this.identity = Encoded.identity(draft.body(), draft.metadata());
        this.gzip = Encoded.gzipWhereItPays(draft.body(), draft.metadata());
        this.headers = draft.headers();
        this.notModifiedHeaders = draft.notModifiedHeaders();
        this.tags = draft.tags();
    }

    /** A themed page in UTF-8, with the headers that protect a page. */
    public static RenditionDraft page(String html) {
        return new RenditionDraft("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
                .securityHeaders(HeaderField.PAGE_SECURITY);
    }

    /** An answer of the content API; every origin may read it. */
    public static RenditionDraft json(String body) {
        return new RenditionDraft("application/json", body.getBytes(StandardCharsets.UTF_8))
                .securityHeaders(HeaderField.CROSS_ORIGIN);
    }

    /** A piece of a page, a script or a style sheet, that every origin may read and show. */
    public static RenditionDraft shared(String contentType, byte[] body) {
        return new RenditionDraft(contentType, body.clone()).securityHeaders(HeaderField.EMBEDDABLE);
    }

    /** A whole page that every site may frame. */
    public static RenditionDraft frame(String html) {
        return new RenditionDraft("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
                .securityHeaders(HeaderField.FRAME_SECURITY);
    }

    /** A refusal (RFC 9457) that every origin may read. */
    public static Rendition problem(Problem problem) {
        return ProblemRendition.of(problem);
    }

    /** The refusal of a query. */
    public static Rendition refusing(QueryRefused refusal) {
        return ProblemRendition.refusing(refusal);
    }

    /** Anything else: a style sheet, the site map. */
    public static RenditionDraft of(String contentType, byte[] body) {
        return new RenditionDraft(contentType, body.clone());
    }

    /**
     * The way from an old address to the one that is right now; a query is carried over.
     *
     * @param status 301 for pages, 308 for the API
     * @param location the canonical path, beginning with a slash
     */
    public static RenditionDraft redirect(int status, String location) {
        return new RenditionDraft("text/plain;charset=UTF-8", new byte[0])
                .status(status)
                .location(location)
                // A script of another origin follows it only where it may read it (Fetch, 4.4).
                .securityHeaders(status == 308 ? HeaderField.CROSS_ORIGIN : List.of());
    }

    /** Whether this shows something of that item, or of that kind. */
    public Set<Tag> tags() {
        return tags;
    }

    public int status() {
        return status;
    }

    /** The plain bytes as text, for tests and for looking at. */
    public String text() {
        return new String(identity.bytes(), StandardCharsets.UTF_8);
    }

    /** Roughly what it takes in memory, in bytes. */
    int weight() {
        return FIXED_WEIGHT + identity.bytes().length + (gzip == null ? 0 : gzip.bytes().length) + 64 * tags.size();
    }

    String contentType() {
        return contentType;
    }

    boolean isJson() {
        return json;
    }

    /** Where it leads instead of saying anything; empty for all but redirects. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    boolean hasGzip() {
        return gzip != null;
    }

    Encoded identity() {
        return identity;
    }

    Encoded gzip() {
        return gzip;
    }

    List<HeaderField> headers() {
        return headers;
    }

    /** The fields of a 304 besides ETag (RFC 9110, 15.4.5), and those that let a script of another origin read it. */
    List<HeaderField> notModifiedHeaders() {
        return notModifiedHeaders;
    }
}
