package org.modalitypages.intake;

/** Puts a credit together that was set on several lines or in several boxes: name, title, place. */
final class CreditJoin {

    private static final int LONGEST_PART = 150;

    private CreditJoin() {}

    /** The credit so far with its next part, with the comma or the "in" that the line break stands for. */
    static String join(String credit, String part) {
        var words = CreditLine.afterDash(part) == null ? part : CreditLine.afterDash(part);
        var bare = withoutComma(credit);
        if (bare.isEmpty() || words.startsWith("in ") || words.startsWith("in,")) {
            return Spacing.fold(bare + " " + words);
        }
        if (isPlace(words)) {
            return bare + " in " + words;
        }
        return bare + ", " + (words.startsWith(",") ? Spacing.trim(words.substring(1)) : words);
    }

    private static String withoutComma(String credit) {
        var trimmed = Spacing.trim(credit);
        return trimmed.endsWith(",") || trimmed.endsWith("|") || trimmed.endsWith("·")
                ? Spacing.trim(trimmed.substring(0, trimmed.length() - 1))
                : trimmed;
    }

    /** Whether it can follow a bare name: a title, a place, credentials, or several of them. */
    static boolean isPart(String words) {
        return words.length() <= LONGEST_PART
                && !words.endsWith(".")
                && Sentences.of(words).size() == 1
                && (isTitle(words) || isPlace(words) || isPlaceWithIn(words) || CreditWords.isSuffix(words));
    }

    /** A title, perhaps with its place. */
    static boolean isTitle(String words) {
        if (words.length() > LONGEST_PART) {
            return false;
        }
        var head = CreditPlace.of(words).head();
        return !head.isEmpty()
                && Character.isLetter(head.codePointAt(0))
                && CreditWords.parts(head).stream()
                        .filter(part -> !part.isEmpty())
                        .anyMatch(CreditWords::isTitle);
    }

    /** "City, ST" or "City, Region, Country", by a known region or country. */
    static boolean isPlace(String words) {
        if (words.length() > LONGEST_PART || words.indexOf(',') < 0 || words.contains(" in ")) {
            return false;
        }
        var parts = CreditWords.parts(words);
        var last = parts.get(parts.size() - 1);
        if (parts.size() > 3 || !(CreditWords.isRegion(last) || CreditWords.isCountry(last))) {
            return false;
        }
        var place = CreditPlace.of("in " + words);
        return place.certain() && place.city() != null;
    }

    private static boolean isPlaceWithIn(String words) {
        var place = CreditPlace.of(words);
        return words.startsWith("in") && place.certain() && place.head().isEmpty();
    }
}
