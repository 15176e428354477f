package org.modalitypages.theme;

import java.util.regex.Pattern;

/** Which addresses may stand in a link: http, https, or a path or fragment of this very site. */
final class Address {

    private static final Pattern SAFE =
            Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\\\\]+|/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*|#[^\\s\\p{Cntrl}]*");

    private Address() {}

    /** The address itself, or an empty string that templates take as missing. */
    static String safe(String address) {
        return address != null && SAFE.matcher(address).matches() ? address : "";
    }
}
