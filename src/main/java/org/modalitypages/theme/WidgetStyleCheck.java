package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a style sheet of widgets may not do besides: its rules are nested in the widget's element on somebody's page (CSS
 * Nesting 1), where no selector may reach anything else of that page.
 */
final class WidgetStyleCheck {

    private static final Set<String> GROUPS = Set.of("@media", "@supports", "@container", "@starting-style");
    private static final Set<String> DEAD = Set.of(
            "@font-face",
            "@keyframes",
            "@page",
            "@property",
            "@counter-style",
            "@font-feature-values",
            "@font-palette-values",
            "@view-transition");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(?:^|[\\s(,])(?:html|body|:root|:host\\S*)(?![\\w-])");
    private static final Pattern REM = Pattern.compile("(?<![\\w.#-])\\d*\\.?\\d+rem\\b");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private final String path;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private WidgetStyleCheck(String path) {
        this.path = path;
    }

    static List<ThemeProblem> of(String path, StyleSheet sheet) {
        var check = new WidgetStyleCheck(path);
        sheet.rules().forEach(check::rule);
        return check.problems;
    }

    private void rule(StyleRule rule) {
        var within = rule.around().stream().anyMatch(outer -> DEAD.contains(StyleRule.atName(outer)));
        if (rule.isAtRule()) {
            atRule(rule);
        } else if (!within) {
            var outermost = rule.around().stream().allMatch(outer -> outer.startsWith("@"));
            split(QUOTED.matcher(rule.prelude()).replaceAll("\"\""))
                    .forEach(selector -> selector(selector, outermost, rule.line()));
        }
        rule.declarations().stream()
                .filter(declaration -> REM.matcher(declaration.value()).find())
                .forEach(declaration -> problem(
                        ThemeRule.REM_IN_WIDGET,
                        declaration.line(),
                        declaration.property() + ": " + declaration.value()));
    }

    private void atRule(StyleRule rule) {
        if (DEAD.contains(rule.atName())) {
            problem(ThemeRule.DEAD_IN_WIDGET, rule.line(), rule.prelude());
        } else if (!GROUPS.contains(rule.atName())) {
            problem(ThemeRule.FORBIDDEN_RULE, rule.line(), rule.prelude());
        }
    }

    private void selector(String selector, boolean outermost, int line) {
        if (leaves(selector, outermost)) {
            problem(ThemeRule.LEAVES_WIDGET, line, selector);
        } else if (OUTSIDE.matcher(selector).find() && selector.indexOf('&') < 0) {
            problem(ThemeRule.DEAD_IN_WIDGET, line, selector);
        }
    }

    /**
     * Without {@code &} a selector means something inside; with one it has to say so itself. At the outermost level
     * {@code &} is the widget's element, whose neighbours are the host's.
     */
    private static boolean leaves(String selector, boolean outermost) {
        if (selector.indexOf('&') < 0) {
            return outermost && (selector.startsWith("+") || selector.startsWith("~") || selector.startsWith("|"));
        }
        var at = atDepthZero(selector);
        if (at < 0) {
            return true;
        }
        return outermost && nextTo(selector.substring(at + 1));
    }

    /** Where the last {@code &} outside of brackets stands; -1 for none. */
    private static int atDepthZero(String selector) {
        int depth = 0;
        int last = -1;
        for (int at = 0; at < selector.length(); at++) {
            var character = selector.charAt(at);
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            } else if (character == '&' && depth == 0) {
                last = at;
            }
        }
        return last;
    }

    /** Whether the first combinator outside of brackets leads to a neighbour. */
    private static boolean nextTo(String rest) {
        int depth = 0;
        for (int at = 0; at < rest.length(); at++) {
            var character = rest.charAt(at);
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            } else if (depth == 0 && (Character.isWhitespace(character) || "+~>|".indexOf(character) >= 0)) {
                var combinator = rest.substring(at).strip();
                return combinator.startsWith("+") || combinator.startsWith("~") || combinator.startsWith("|");
            }
        }
        return false;
    }

    /** The selectors of a list. */
    private static List<String> split(String list) {
        var selectors = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            var character = list.charAt(at);
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            } else if (character == ',' && depth == 0) {
                selectors.add(list.substring(start, at).strip());
                start = at + 1;
            }
        }
        selectors.add(list.substring(start).strip());
        return selectors.stream()
                .map(selector -> selector.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void problem(ThemeRule rule, int line, String what) {
        problems.add(new ThemeProblem(rule, path + ":" + line, what));
    }
}
