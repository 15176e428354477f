package org.modalitypages.intake;

import java.net.URI;

/** Makes the match block's link usable away from its page. */
final class MatchLink {

    private MatchLink() {}

    /** The link as it is when absolute or a path; a relative one against the source's address; otherwise {@code null}. */
    static String usable(String link, String source) {
        if (link == null) {
            return null;
        }
        if (link.matches("(?i)https?://[^\\s\"<>]+|/(?!/)[^\\s\"<>]*")) {
            return link;
        }
        try {
            var resolved = URI.create(source).resolve(link).toString();
            return resolved.matches("(?i)https?://[^\\s\"<>]+") ? resolved : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
