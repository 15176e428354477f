package org.modalitypages.page;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * One sentence on what was just done, carried over a redirect in a cookie that the next page shows and deletes.
 *
 * @param words plain text
 */
public record Flash(String words) {

    /** The cookie's name. */
    public static final String COOKIE = "modality_pages_flash";

    private static final int LONGEST = 600;

    /** The cookie that carries it. */
    public NewCookie cookie(boolean secure) {
        var cut = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        return cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(StandardCharsets.UTF_8)),
                60,
                secure);
    }

    /** The cookie that deletes it. */
    public static NewCookie gone(boolean secure) {
        return cookie("", 0, secure);
    }

    /** Reads the cookie; what is none of ours is no flash. */
    public static Optional<Flash> of(String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Flash(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
