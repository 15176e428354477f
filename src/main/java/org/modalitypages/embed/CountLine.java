package org.modalitypages.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.slug.Slugs;

/**
 * One thing that happened in a widget.
 *
 * @param specialist whose link was clicked; empty for a view
 */
record CountLine(String sitekey, String modality, String specialist) {

    /** The most lines of one message. */
    static final int MOST = 50;

    private static final Pattern SHAPE = Pattern.compile("(?:view (?<viewed>[a-z0-9]{16}) (?<page>[a-z0-9-]{1,"
            + Slugs.LIMIT
            + "}))|(?:click (?<clicked>[a-z0-9]{16}) (?<from>[a-z0-9-]{1," + Slugs.LIMIT + "}) (?<to>[a-z0-9-]{1,"
            + Slugs.LIMIT + "}))");

    boolean isClick() {
        return !specialist.isEmpty();
    }

    /** The lines of a message; empty when one of them is none, or there are none or too many. */
    static Optional<List<CountLine>> read(String message) {
        var lines = new ArrayList<CountLine>();
        for (var line : message.lines().toList()) {
            var match = SHAPE.matcher(line);
            if (lines.size() == MOST || !match.matches()) {
                return Optional.empty();
            }
            lines.add(
                    match.group("viewed") != null
                            ? new CountLine(match.group("viewed"), match.group("page"), "")
                            : new CountLine(match.group("clicked"), match.group("from"), match.group("to")));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
