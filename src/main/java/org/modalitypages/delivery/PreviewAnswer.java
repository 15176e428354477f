package org.modalitypages.delivery;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A preview on its way to somebody's frame or window. It shuts itself into a sandbox, since themes are somebody else's: no
 * script, no form, nothing but the site's own style.
 */
public final class PreviewAnswer {

    private static final String POLICY = String.join(
            "; ",
            "sandbox",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'");

    private PreviewAnswer() {}

    /** 200 with a whole document that nothing keeps. */
    public static Response of(String html) {
        return Response.ok(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
