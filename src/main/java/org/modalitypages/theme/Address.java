package org.modalitypages.theme;

import java.util.regex.Pattern;

/** Which addresses may stand in a link: http, https, or a path or fragment of this very site. */
final class Address {

    private static final Pattern SAFE =
            Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\\\\]+|/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*|#[^\\s\\p{Cntrl}]*");

    private static final Pattern SOURCE = Pattern.compile(", ");
    private static final Pattern CANDIDATE =
            Pattern.compile("(https?://|/(?![/\\\\]))[^\\s\\p{Cntrl}\\\\,]+ [1-9][0-9]{0,4}w");

    private Address() {}

    /** Addresses with widths as {@code srcset} takes them, or an empty string when any of them is unsafe. */
    static String safeSources(String sources) {
        return SOURCE.splitAsStream(sources)
                        .allMatch(source -> CANDIDATE.matcher(source).matches())
                ? sources
                : "";
    }

    /** The address itself, or an empty string that templates take as missing. */
    static String safe(String address) {
        return address != null && SAFE.matcher(address).matches() ? address : "";
    }
}
