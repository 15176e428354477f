package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text must be readable on its background: WCAG 2.2, success criterion 1.4.3. */
final class Contrast {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private Contrast() {}

    /** An error for every pair of text and background below 4.5 to 1, in light or dark. */
    static List<ThemeProblem> check(Map<String, Token> tokens) {
        var problems = new ArrayList<ThemeProblem>();
        for (var text : tokens.values()) {
            for (var name : text.on()) {
                var background = tokens.get(name);
                if (background == null) {
                    problems.add(problem(ThemeRule.UNKNOWN_TOKEN, text.name() + " on " + name));
                    continue;
                }
                compare(text, background, "light", text.light(), background.light(), problems);
                compare(text, background, "dark", text.dark(), background.dark(), problems);
            }
        }
        return problems;
    }

    private static void compare(
            Token text, Token background, String scheme, String one, String other, List<ThemeProblem> problems) {
        var pair = text.name() + " on " + background.name() + " in " + scheme;
        if (!HEX.matcher(one).matches() || !HEX.matcher(other).matches()) {
            problems.add(problem(ThemeRule.UNREADABLE_COLOUR, pair));
            return;
        }
        var ratio = ratio(one, other);
        if (ratio < ColourPair.ENOUGH) {
            var found = String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100);
            problems.add(problem(ThemeRule.CONTRAST, pair + ": " + found + " to 1"));
        }
    }

    /** Every pair that this token is one of. */
    static List<ColourPair> pairs(Map<String, Token> tokens, String token) {
        var pairs = new ArrayList<ColourPair>();
        for (var text : tokens.values()) {
            for (var name : text.on()) {
                var background = tokens.get(name);
                if (background != null && (text.name().equals(token) || name.equals(token))) {
                    pairs.add(new ColourPair(
                            text.name(),
                            name,
                            ratioOrNone(text.light(), background.light()),
                            ratioOrNone(text.dark(), background.dark())));
                }
            }
        }
        return pairs;
    }

    /** What could stand in a token's place so that all of its pairs can be read; empty when nothing can, or nothing has to. */
    static Optional<SchemeColours> readable(Map<String, Token> tokens, String name) {
        var others = new ArrayList<Token>();
        pairs(tokens, name)
                .forEach(pair -> others.add(tokens.get(pair.text().equals(name) ? pair.background() : pair.text())));
        var token = tokens.get(name);
        if (!HEX.matcher(token.light()).matches()
                || !HEX.matcher(token.dark()).matches()
                || pairs(tokens, name).stream().anyMatch(pair -> pair.light() == 0 || pair.dark() == 0)) {
            return Optional.empty();
        }
        var light = ReadableColour.near(
                token.light(), others.stream().map(Token::light).toList());
        var dark = ReadableColour.near(
                token.dark(), others.stream().map(Token::dark).toList());
        return light.flatMap(one -> dark.map(other -> new SchemeColours(one, other)));
    }

    private static double ratioOrNone(String one, String other) {
        return HEX.matcher(one).matches() && HEX.matcher(other).matches() ? ratio(one, other) : 0;
    }

    /** Between 1 and 21, of two colours given as {@code #rrggbb}. */
    static double ratio(String one, String other) {
        var brighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    /** How much light two digits of {@code #rrggbb} stand for, 0 to 1. */
    static double linear(String hex, int start) {
        var share = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static ThemeProblem problem(ThemeRule rule, String what) {
        return new ThemeProblem(rule, "theme.json", what);
    }
}
