package org.modalitypages.delivery;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A preview on its way to somebody's frame or window. It shuts itself into a sandbox, since themes are somebody else's: no
 * script, no form, nothing but the site's own style.
 */
public final class PreviewAnswer {

    private static final String POLICY = String.join(
            "; ",
            "sandbox",
            "default-src 'none'",
            "style-src 'self'%s",
            "img-src 'self' data:",
            "font-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'");

    private PreviewAnswer() {}

    /** 200 with a whole document that nothing keeps. */
    public static Response of(String html) {
        return of(html, "");
    }

    /**
     * The same for a document with a style element.
     *
     * @param css the text of that element, the only one that is let in
     */
    public static Response withStyle(String html, String css) {
        return of(html, " 'sha256-" + hash(css) + "'");
    }

    private static Response of(String html, String style) {
        return Response.ok(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", POLICY.formatted(style))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
