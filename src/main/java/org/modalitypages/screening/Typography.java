package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Slips of the keyboard, each with the characters that put it right. */
public final class Typography {

    private static final Pattern SPACES = Pattern.compile("(?<=\\S)[ \\u00A0]{2,}(?=\\S)");
    private static final Pattern TWO_DOTS = Pattern.compile("(?<![.\\s])\\s*(?<!\\.)\\.\\.(?!\\.)");
    private static final Pattern SPACE_BEFORE =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"”'’%])[ \\u00A0\\u202F]+(?=[,;](?!\\p{P})|\\.(?=\\s|$))");
    private static final Pattern SPACE_BEFORE_COMMA =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"”'’%])[ \\u00A0\\u202F]+(?=,(?!\\p{P})|\\.(?=\\s|$))");
    private static final Pattern SPACE_BEFORE_MARK =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"”'’%])[ ]+(?=[!?:](?:\\s|$))");
    private static final Pattern TWO_MARKS = Pattern.compile(",(?:\\s*,)+|;{2,}");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"");
    private static final Pattern CURLY_QUOTES = Pattern.compile("[“”]");
    private static final Pattern STRAIGHT_SINGLE = Pattern.compile("(?<=[\\p{L}.,!?…])'|(?<![\\p{L}\\d])'(?=\\p{L})");
    private static final Pattern CURLY_SINGLE = Pattern.compile("[‘’]");
    private static final Pattern CLOSED_BY_SINGLE = Pattern.compile(
            "(?:^|(?<=[\\s(\\[—–]))\"(?=\\S)[^\"“”]*?(?<=[\\p{L}.,!?…])(?<close>')(?=[\\s.,;:!?)]|$)[^\"“”]*$");
    private static final Pattern CLOSED_BY_STRAIGHT = Pattern.compile("«[^»\"]*(?<close>\")");
    private static final Pattern CURLY_CLOSED_BY_SINGLE =
            Pattern.compile("“[^“”\"]*?(?<=[\\p{L}.,!?…])(?<close>['’])(?=[\\s.,;:!?)]|$)(?!s\\b)[^“”\"]*$");
    private static final Pattern DOUBLED_WORD = Pattern.compile(
            "(?<![\\p{L}'’-])(the|a|an|and|of|to|in|is|with|for|it|I|we|you|my|your|at|on) \\1(?![\\p{L}'’-])");

    private Typography() {}

    /** A slip and what belongs in its place. */
    record Slip(Span span, String instead) {}

    /** The same text with every slip put right. */
    public static String corrected(String text, String locale) {
        var corrected = new StringBuilder(text);
        in(text, locale).stream()
                .sorted(Comparator.comparing((Slip slip) -> slip.span().start()).reversed())
                .forEach(slip ->
                        corrected.replace(slip.span().start(), slip.span().end(), slip.instead()));
        return corrected.toString();
    }

    static List<Slip> in(String text, String locale) {
        var french = Locale.forLanguageTag(locale).getLanguage().equals("fr");
        var slips = new ArrayList<Slip>();
        add(slips, TWO_DOTS, text, ".");
        add(slips, french ? SPACE_BEFORE_COMMA : SPACE_BEFORE, text, "");
        if (!french) {
            add(slips, SPACE_BEFORE_MARK, text, "");
        }
        add(slips, SPACES, text, " ");
        addMarks(slips, text);
        addDoubled(slips, text);
        addQuotes(slips, text);
        return slips;
    }

    private static void add(List<Slip> slips, Pattern pattern, String text, String instead) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(slips, new Slip(new Span(matcher.start(), matcher.end()), instead));
        }
    }

    private static void add(List<Slip> slips, Slip slip) {
        if (slips.stream().noneMatch(other -> other.span().overlaps(slip.span()))) {
            slips.add(slip);
        }
    }

    private static void addMarks(List<Slip> slips, String text) {
        var matcher = TWO_MARKS.matcher(text);
        while (matcher.find()) {
            add(
                    slips,
                    new Slip(
                            new Span(matcher.start(), matcher.end()),
                            text.substring(matcher.start(), matcher.start() + 1)));
        }
    }

    private static void addDoubled(List<Slip> slips, String text) {
        var matcher = DOUBLED_WORD.matcher(text);
        while (matcher.find()) {
            add(slips, new Slip(new Span(matcher.start(), matcher.end()), matcher.group(1)));
        }
    }

    /** Straight marks among curly ones, and quotations that end with another mark than they began with. */
    private static void addQuotes(List<Slip> slips, String text) {
        if (CURLY_QUOTES.matcher(text).find()) {
            curl(slips, STRAIGHT_QUOTES, text, "“", "”");
        }
        if (CURLY_SINGLE.matcher(text).find()) {
            curl(slips, STRAIGHT_SINGLE, text, "‘", "’");
        }
        close(slips, CLOSED_BY_SINGLE, text, "\"");
        close(slips, CURLY_CLOSED_BY_SINGLE, text, "”");
        close(slips, CLOSED_BY_STRAIGHT, text, "»");
    }

    /** Opening after a space, else closing. */
    private static void curl(List<Slip> slips, Pattern straight, String text, String opening, String closing) {
        var matcher = straight.matcher(text);
        while (matcher.find()) {
            var at = matcher.start();
            var opens =
                    at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([—–".indexOf(text.charAt(at - 1)) >= 0;
            add(slips, new Slip(new Span(at, at + 1), opens ? opening : closing));
        }
    }

    private static void close(List<Slip> slips, Pattern quotation, String text, String closing) {
        var matcher = quotation.matcher(text);
        while (matcher.find()) {
            add(slips, new Slip(new Span(matcher.start("close"), matcher.end("close")), closing));
        }
    }
}
