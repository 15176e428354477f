package org.modalitypages.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** One response header, written out ahead of time. */
record HeaderField(String name, String value) {

    /** What only a page needs. Each field costs rate on every read, so this list is short on purpose. */
    static final List<HeaderField> PAGE_SECURITY = List.of(
            new HeaderField(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'self'"),
            new HeaderField("Referrer-Policy", "strict-origin-when-cross-origin"));

    static final HeaderField NO_SNIFFING = new HeaderField("X-Content-Type-Options", "nosniff");

    static final HeaderField VARY = new HeaderField("Vary", "Accept-Encoding");

    /** The content API is public and knows no cookies, so every origin may read it (Fetch, 3.2.5). */
    static final List<HeaderField> CROSS_ORIGIN = List.of(
            new HeaderField("Access-Control-Allow-Origin", "*"),
            new HeaderField("Access-Control-Expose-Headers", "ETag, Link, Content-Language"));

    /** Adds, and does not look for one of the same name to replace: each field is written once. */
    void writeTo(HttpServletResponse response) {
        response.addHeader(name, value);
    }
}
