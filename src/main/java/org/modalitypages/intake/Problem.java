package org.modalitypages.intake;

/**
 * Something in a source that was guessed, or that could not be taken.
 *
 * @param line where, 1-based; 0 when it concerns the source as a whole
 * @param detail what was seen, one plain sentence or two, never HTML
 * @param suggestion what the reader can do about it
 */
record Problem(int line, String detail, String suggestion) {

    private static final int LONGEST_EXCERPT = 80;

    Problem at(int otherLine) {
        return new Problem(otherLine, detail, suggestion);
    }

    /** The words in quotation marks, on one line, shortened to {@value #LONGEST_EXCERPT} characters. */
    static String excerpt(String words) {
        var folded = Spacing.fold(words);
        if (folded.length() <= LONGEST_EXCERPT) {
            return "\"" + folded + "\"";
        }
        var end = Character.isHighSurrogate(folded.charAt(LONGEST_EXCERPT - 1)) ? LONGEST_EXCERPT - 1 : LONGEST_EXCERPT;
        return "\"" + folded.substring(0, end) + "…\"";
    }
}
