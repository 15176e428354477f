package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slips of the keyboard, each with the characters that put it right. */
final class Typography {

    private static final Pattern SPACES = Pattern.compile("(?<=\\S) {2,}(?=\\S)");
    private static final Pattern TWO_DOTS = Pattern.compile("(?<!\\.)\\s*\\.\\.(?!\\.)");
    private static final Pattern SPACE_BEFORE =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"”'’])\\s+(?=[,;](?!\\p{P})|\\.(?=\\s|$))");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"");
    private static final Pattern CURLY_QUOTES = Pattern.compile("[“”]");
    private static final Pattern DOUBLED_WORD = Pattern.compile(
            "(?<![\\p{L}'’-])(the|a|an|and|of|to|in|is|with|for|it|I|we|you|my|your|at|on) \\1(?![\\p{L}'’-])");

    private Typography() {}

    /** A slip and what belongs in its place. */
    record Slip(Span span, String instead) {}

    static List<Slip> in(String text) {
        var slips = new ArrayList<Slip>();
        add(slips, SPACES, text, " ");
        add(slips, TWO_DOTS, text, ".");
        add(slips, SPACE_BEFORE, text, "");
        addDoubled(slips, text);
        if (CURLY_QUOTES.matcher(text).find()) {
            straight(slips, text);
        }
        return slips;
    }

    private static void add(List<Slip> slips, Pattern pattern, String text, String instead) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var span = new Span(matcher.start(), matcher.end());
            if (slips.stream().noneMatch(slip -> slip.span().overlaps(span))) {
                slips.add(new Slip(span, instead));
            }
        }
    }

    private static void addDoubled(List<Slip> slips, String text) {
        var matcher = DOUBLED_WORD.matcher(text);
        while (matcher.find()) {
            slips.add(new Slip(new Span(matcher.start(), matcher.end()), matcher.group(1)));
        }
    }

    /** Straight quotation marks among curly ones: opening after a space, else closing. */
    private static void straight(List<Slip> slips, String text) {
        var matcher = STRAIGHT_QUOTES.matcher(text);
        while (matcher.find()) {
            var at = matcher.start();
            var opens =
                    at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([—–".indexOf(text.charAt(at - 1)) >= 0;
            slips.add(new Slip(new Span(at, at + 1), opens ? "“" : "”"));
        }
    }
}
