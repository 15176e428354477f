package org.modalitypages.intake;

/** White space as pages have it: no-break spaces, byte order marks, zero-width spaces and control characters included. */
final class Spacing {

    private Spacing() {}

    /** Without blank characters at both ends; inner ones are kept. */
    static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** On one line: trimmed, and every run of white space is one space. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        var pending = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (isSpace(character)) {
                pending = true;
                continue;
            }
            if (pending) {
                folded.append(' ');
            }
            pending = false;
            folded.append(character);
        }
        return trim(folded.toString());
    }

    /** Trimmed, or {@code null} when nothing is left. */
    static String known(String text) {
        if (text == null) {
            return null;
        }
        var trimmed = trim(text);
        return trimmed.isEmpty() ? null : trimmed;
    }

    static boolean isBlank(char character) {
        return isSpace(character) || character == '\uFEFF' || character == '\u200B' || character == '\u2060';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
