package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.modalitypages.theme.StyleRule.Declaration;

/** What a style sheet may not do, and what it had better do, on pages as in widgets. */
final class StyleCheck {

    private static final Set<String> AT_RULES = Set.of(
            "@media",
            "@supports",
            "@container",
            "@layer",
            "@font-face",
            "@keyframes",
            "@page",
            "@property",
            "@counter-style",
            "@font-feature-values",
            "@font-palette-values",
            "@starting-style",
            "@view-transition");
    private static final Pattern PHYSICAL_PROPERTY =
            Pattern.compile("(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-.+)?|left|right");
    private static final Pattern PHYSICAL_VALUE = Pattern.compile("(?:text-align|float|clear): ?(?:left|right)\\b.*");
    private static final Pattern MOVES = Pattern.compile("(?:-webkit-)?(?:animation|transition)(?:-name|-duration)?");
    private static final Pattern STILL = Pattern.compile("(?i)none|0s?|all 0s|inherit|initial|unset");
    private static final Set<String> OUTLINES = Set.of("outline", "outline-style", "outline-width");
    private static final Pattern NO_OUTLINE = Pattern.compile("(?i)none|0|0px");
    private static final Pattern FIRST = Pattern.compile("[\\s>+~:]");
    private static final Set<String> OTHER_SIGNS =
            Set.of("box-shadow", "border", "border-color", "background", "background-color", "text-decoration");

    private final String path;
    private final Map<String, AssetEntry> assets;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private StyleCheck(String path, Map<String, AssetEntry> assets) {
        this.path = path;
        this.assets = assets;
    }

    static List<ThemeProblem> of(String path, StyleSheet sheet, Map<String, AssetEntry> assets) {
        var check = new StyleCheck(path, assets);
        check.problems.addAll(sheet.problems());
        sheet.rules().forEach(rule -> check.rule(rule, sheet));
        check.motion(sheet);
        return check.problems;
    }

    private void rule(StyleRule rule, StyleSheet sheet) {
        if (rule.isAtRule() && !AT_RULES.contains(rule.atName())) {
            problem(ThemeRule.FORBIDDEN_RULE, rule.line(), rule.prelude());
        }
        problems.addAll(StyleUrls.check(at(rule.line()), rule.prelude(), assets));
        for (var declaration : rule.declarations()) {
            problems.addAll(StyleUrls.check(at(declaration.line()), declaration.value(), assets));
            physical(declaration);
        }
        if (rule.atName().equals("@font-face")) {
            fontFace(rule);
        } else if (takesFocusAway(rule) && sheet.rules().stream().noneMatch(other -> showsFocus(other, rule))) {
            problem(ThemeRule.FOCUS, rule.line(), rule.prelude());
        }
    }

    private void physical(Declaration declaration) {
        var written = declaration.property() + ": " + declaration.value().toLowerCase(Locale.ROOT);
        if (PHYSICAL_PROPERTY.matcher(declaration.property()).matches()
                || PHYSICAL_VALUE.matcher(written).matches()) {
            problem(ThemeRule.PHYSICAL_PROPERTY, declaration.line(), written);
        }
    }

    private void fontFace(StyleRule rule) {
        var value = value(rule, "src");
        if (value.contains("url(") && value(rule, "font-display").isEmpty()) {
            problem(ThemeRule.FONT_DISPLAY, rule.line(), value(rule, "font-family"));
        }
    }

    /** The page's own main part takes focus to be read from there; it is nothing to operate. */
    private static boolean takesFocusAway(StyleRule rule) {
        var main = rule.prelude().startsWith("main") || rule.prelude().contains("[tabindex=\"-1\"]");
        return !main
                && rule.declarations().stream()
                        .anyMatch(declaration -> OUTLINES.contains(declaration.property())
                                && NO_OUTLINE.matcher(declaration.value()).matches())
                && rule.declarations().stream().map(Declaration::property).noneMatch(OTHER_SIGNS::contains);
    }

    /** Whether another rule draws the focus around the same thing, or around what holds it. */
    private static boolean showsFocus(StyleRule rule, StyleRule instead) {
        return rule.prelude().contains(":focus")
                && FIRST.split(rule.prelude(), 2)[0].equals(FIRST.split(instead.prelude(), 2)[0])
                && rule.declarations().stream()
                        .anyMatch(declaration -> OUTLINES.contains(declaration.property())
                                && !NO_OUTLINE.matcher(declaration.value()).matches());
    }

    private void motion(StyleSheet sheet) {
        var reduced = "prefers-reduced-motion";
        if (sheet.rules().stream()
                .anyMatch(rule -> rule.around().stream()
                        .anyMatch(outer -> outer.contains(reduced)
                                && outer.contains("reduce")
                                && !outer.contains("no-preference")))) {
            return;
        }
        for (var rule : sheet.rules()) {
            var guarded = rule.around().stream().anyMatch(outer -> outer.contains(reduced));
            rule.declarations().stream()
                    .filter(declaration -> !guarded
                            && MOVES.matcher(declaration.property()).matches()
                            && !STILL.matcher(declaration.value()).matches())
                    .forEach(declaration -> problem(ThemeRule.MOTION, declaration.line(), rule.prelude()));
        }
    }

    static String value(StyleRule rule, String property) {
        return rule.declarations().stream()
                .filter(declaration -> declaration.property().equals(property))
                .map(Declaration::value)
                .findFirst()
                .orElse("");
    }

    private String at(int line) {
        return path + ":" + line;
    }

    private void problem(ThemeRule rule, int line, String what) {
        problems.add(new ThemeProblem(rule, at(line), what));
    }
}
