package org.modalitypages.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text is compared by: words, runs of white space, and every other character by itself. Scanned by hand, as a
 * pattern with a repeated group would need a stack as deep as a word is long.
 */
final class Tokens {

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The tokens of a text; joined they are the text. */
    static List<String> of(String text) {
        var tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.take();
        }
        return tokens.found;
    }

    /** Whether a token is white space that parts two paragraphs. */
    static boolean isBreak(String token) {
        return token.isBlank() && token.indexOf('\n') != token.lastIndexOf('\n');
    }

    /** Whether a token says something, unlike white space and punctuation. */
    static boolean isWord(String token) {
        return isWordPart(token.codePointAt(0));
    }

    private void take() {
        var start = at;
        var first = text.codePointAt(at);
        at += Character.charCount(first);
        if (Character.isWhitespace(first)) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        } else if (isWordPart(first) && !Character.isIdeographic(first)) {
            takeWord();
        }
        found.add(text.substring(start, at));
    }

    private void takeWord() {
        while (at < text.length()) {
            var next = text.codePointAt(at);
            if (isWordPart(next) && !Character.isIdeographic(next)) {
                at += Character.charCount(next);
            } else if (joins(next) && at + 1 < text.length() && isWordPart(text.codePointAt(at + 1))) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Apostrophes and hyphens inside a word, points and commas inside a number. */
    private boolean joins(int character) {
        return switch (character) {
            case '\'', '\u2019', '-', '\u2010', '\u2011' -> true;
            case '.', ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }
}
