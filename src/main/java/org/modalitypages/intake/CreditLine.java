package org.modalitypages.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A credit as pages write it, {@code Name, Title in City, REGION}, taken apart. Every part but the name may be missing.
 *
 * @param notes what was guessed, without lines
 */
record CreditLine(Credit credit, boolean placed, List<Problem> notes) {

    /** Em dash, en dash, horizontal bar, or two and more hyphens. */
    private static final Pattern DASH = Pattern.compile("^(?:[—–―⸺]+|-{2,3}(?!-)|‐‐)[\\s\\u00a0]*");

    private static final Pattern SPACE_BEFORE_COMMA = Pattern.compile("(?<=[^\\s,]) ,(?! ?,)(?<! in ,)");
    private static final Set<String> ABBREVIATIONS =
            Set.of("jr", "sr", "esq", "inc", "ltd", "co", "corp", "st", "hons", "lic", "cand", "ph");

    /** The line without its dash, or {@code null} when it begins with none. */
    static String afterDash(String line) {
        var dash = DASH.matcher(line);
        return dash.find() ? Spacing.fold(line.substring(dash.end())) : null;
    }

    /**
     * Takes a credit apart.
     *
     * @param text with or without its dash
     */
    static CreditLine parse(String text) {
        var folded = Spacing.fold(text);
        var bare = afterDash(folded);
        var words = SPACE_BEFORE_COMMA
                .matcher(withoutTrailingStop(bare == null ? folded : bare))
                .replaceAll(",");
        var place = CreditPlace.of(words);
        var name = CreditName.of(place.head());
        var credit = new Credit(name.kind(), name.name(), name.title(), place.city(), place.region(), place.country());
        return new CreditLine(credit, place.found() && place.certain(), place.notes());
    }

    private static String withoutTrailingStop(String words) {
        var end = words.length();
        while (end > 0
                && (words.charAt(end - 1) == ',' || words.charAt(end - 1) == ';' || words.charAt(end - 1) == ' ')) {
            end--;
        }
        var trimmed = words.substring(0, end);
        if (!trimmed.endsWith(".")) {
            return trimmed;
        }
        var bare = trimmed.substring(0, end - 1);
        if (bare.endsWith(".") || bare.endsWith(" ")) {
            return withoutTrailingStop(bare);
        }
        var last = bare.substring(Math.max(bare.lastIndexOf(' '), bare.lastIndexOf(',')) + 1);
        var abbreviated =
                last.length() < 2 || last.indexOf('.') >= 0 || ABBREVIATIONS.contains(CreditWords.lower(last));
        return abbreviated ? trimmed : bare;
    }
}
