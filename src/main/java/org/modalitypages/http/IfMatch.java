package org.modalitypages.http;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads {@code If-Match: "<version>"} (RFC 9110, 13.1.1) where the entity tag is the item's version. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /**
     * The version that the caller saw; empty when there is no header or it is {@code *}, which says nothing of a version.
     *
     * @throws Refusal 400 when it is neither
     */
    public static OptionalLong version(String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var match = VERSION.matcher(header.strip());
        if (!match.matches()) {
            throw new Refusal(Problem.malformed("If-Match takes one version in double quotes, such as \"3\"."));
        }
        return OptionalLong.of(Long.parseLong(match.group(1)));
    }

    /**
     * Passes the version that the item has.
     *
     * @throws Refusal 428 when the caller named none, 412 when it is another
     */
    public static void check(OptionalLong seen, long version) {
        if (seen.isEmpty()) {
            throw new Refusal(Problem.versionMissing());
        }
        if (seen.getAsLong() != version) {
            throw new Refusal(Problem.stale("You saw version " + seen.getAsLong() + ", and it is at version " + version
                            + " now. Read it again and decide anew.")
                    .with("version", version));
        }
    }

    /** The entity tag of this version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
