package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a paragraph into sentences, as offsets, so that nothing of its wording changes. */
final class Sentences {

    /** A sentence from {@code start} to {@code end}, without the white space around it. */
    record Span(int start, int end) {
        String of(String paragraph) {
            return paragraph.substring(start, end);
        }
    }

    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "mx", "rev", "prof", "st", "ste", "mt", "ft", "jr", "sr", "vs", "etc", "inc", "co",
            "no", "fr", "hon", "dept", "approx", "ca", "cf", "esp", "ph", "psy", "ed", "lic");
    private static final String CLOSING = "\"'”’»)]*_";

    private Sentences() {}

    static List<Span> of(String paragraph) {
        var spans = new ArrayList<Span>();
        var start = skipBlank(paragraph, 0);
        for (var i = start; i < paragraph.length(); i++) {
            if (!endsSentence(paragraph, i)) {
                continue;
            }
            var end = i + 1;
            while (end < paragraph.length() && CLOSING.indexOf(paragraph.charAt(end)) >= 0) {
                end++;
            }
            var next = skipBlank(paragraph, end);
            var boundary = next == paragraph.length() || (next > end && !Character.isLowerCase(paragraph.charAt(next)));
            if (boundary) {
                spans.add(new Span(start, end));
                start = next;
            }
            i = Math.max(i, end - 1);
        }
        if (start < paragraph.length()) {
            var end = paragraph.length();
            while (Spacing.isBlank(paragraph.charAt(end - 1))) {
                end--;
            }
            spans.add(new Span(start, end));
        }
        return spans;
    }

    private static boolean endsSentence(String paragraph, int index) {
        var character = paragraph.charAt(index);
        if (character == '.') {
            return !isAbbreviation(paragraph, index);
        }
        return character == '!' || character == '?' || character == '…';
    }

    private static boolean isAbbreviation(String paragraph, int stop) {
        var start = stop;
        while (start > 0
                && stop - start < 12
                && (Character.isLetter(paragraph.charAt(start - 1)) || paragraph.charAt(start - 1) == '.')) {
            start--;
        }
        var word = paragraph.substring(start, stop);
        var initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
        return initial
                || (word.length() > 1 && word.indexOf('.') > 0 && word.length() < 6)
                || ABBREVIATIONS.contains(CreditWords.lower(word));
    }

    private static int skipBlank(String text, int from) {
        var index = from;
        while (index < text.length() && Spacing.isBlank(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
