package org.modalitypages.intake;

/** A credit at the end of the line that holds the statement: {@code "…" — Name, Title in City, REGION}. */
final class InlineCredit {

    private static final int LONGEST = 260;
    private static final int MOST_TRIES = 4;
    private static final String SENTENCE_ENDS = ".!?…\"”’»)'";

    private InlineCredit() {}

    /** Where the credit's dash stands, or -1. The statement before it ends as a sentence or a quotation does. */
    static int in(String line) {
        var tried = 0;
        for (var i = Math.max(1, line.length() - LONGEST); i < line.length() - 2 && tried < MOST_TRIES; i++) {
            var before = isDash(line, i) ? lastBefore(line, i) : ' ';
            if (SENTENCE_ENDS.indexOf(before) < 0) {
                continue;
            }
            tried++;
            if (isCredit(line.substring(i), before)) {
                return i;
            }
        }
        return -1;
    }

    private static char lastBefore(String line, int index) {
        var last = index - 1;
        while (last > 0 && Spacing.isBlank(line.charAt(last))) {
            last--;
        }
        return line.charAt(last);
    }

    private static boolean isDash(String line, int index) {
        var character = line.charAt(index);
        if (character == '-') {
            return line.startsWith("--", index) && line.charAt(index - 1) != '-';
        }
        return character == '—' || character == '–' || character == '―';
    }

    private static boolean isCredit(String dashed, char before) {
        var words = CreditLine.afterDash(dashed);
        if (words == null) {
            return false;
        }
        var shape = CreditShape.of(words);
        var quoted = "\"”»".indexOf(before) >= 0;
        return shape.atLeast(quoted ? CreditShape.NAME : CreditShape.TITLED);
    }
}
