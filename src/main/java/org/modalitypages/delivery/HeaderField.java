package org.modalitypages.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** One response header, written out ahead of time. */
record HeaderField(String name, String value) {

    /**
     * What only a page needs. Each field costs rate on every read, so this list is short on purpose. Connections to this
     * site are for those who look at a page with a browser's tools, such as Lighthouse for robots.txt; a page makes none.
     */
    static final List<HeaderField> PAGE_SECURITY = List.of(
            new HeaderField(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'"),
            new HeaderField("Referrer-Policy", "strict-origin-when-cross-origin"));

    static final HeaderField NO_SNIFFING = new HeaderField("X-Content-Type-Options", "nosniff");

    static final HeaderField VARY = new HeaderField("Vary", "Accept-Encoding");

    /** The content API is public and knows no cookies, so every origin may read it (Fetch, 3.2.5). */
    static final List<HeaderField> CROSS_ORIGIN = List.of(
            new HeaderField("Access-Control-Allow-Origin", "*"),
            new HeaderField("Access-Control-Expose-Headers", "ETag, Link, Content-Language"));

    /**
     * What is shown on pages of others: they may read it, know its age and load it where they let in nothing that did not
     * agree (Cross-Origin-Embedder-Policy).
     */
    static final List<HeaderField> EMBEDDABLE = List.of(
            new HeaderField("Access-Control-Allow-Origin", "*"),
            new HeaderField("Access-Control-Expose-Headers", "ETag, Date, Age"),
            new HeaderField("Cross-Origin-Resource-Policy", "cross-origin"));

    /** For a frame on anybody's page: it runs our script and nothing else, and can be used for nothing but reading. */
    static final List<HeaderField> FRAME_SECURITY = List.of(
            new HeaderField(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *"),
            new HeaderField("Cross-Origin-Resource-Policy", "cross-origin"),
            new HeaderField("Referrer-Policy", "strict-origin-when-cross-origin"));

    /** Adds, and does not look for one of the same name to replace: each field is written once. */
    void writeTo(HttpServletResponse response) {
        response.addHeader(name, value);
    }
}
