package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.theme.StyleRule.Declaration;

/** Whether tokens and style sheets know each other. */
final class TokenCheck {

    private static final Pattern USED = Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(,|\\))");
    private static final Pattern COLOUR = Pattern.compile("var\\(\\s*--color-([\\w-]+)\\s*\\)");
    private static final Pattern DECORATION = Pattern.compile(".*::?(?:before|after|marker)$");

    /** What the product uses itself, and what a widget's owner may set. */
    private static final Set<String> OURS = Set.of("color.background", "color.text", "color.accent", "font.text");

    private final Map<String, Token> tokens;
    private final Collection<StyleSheet> sheets;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private TokenCheck(Map<String, Token> tokens, Collection<StyleSheet> sheets) {
        this.tokens = tokens;
        this.sheets = sheets;
    }

    static List<ThemeProblem> of(ThemeFiles files, Map<String, StyleSheet> sheets) {
        var check = new TokenCheck(files.manifest().tokens(), sheets.values());
        check.settings(files.manifest());
        check.properties(sheets, files.ownTokens());
        check.textWithoutBackground();
        return check.problems;
    }

    private void settings(Manifest manifest) {
        manifest.settings().values().stream()
                .filter(setting -> !setting.bounds().token().isEmpty())
                .forEach(setting -> {
                    var token = tokens.get(setting.bounds().token());
                    if (token == null) {
                        problem(
                                ThemeRule.UNKNOWN_TOKEN,
                                "settings." + setting.name() + ": "
                                        + setting.bounds().token());
                    } else if (!setting.from(token).accepts(setting.from(token).initial())) {
                        problem(ThemeRule.UNREADABLE_COLOUR, token.name());
                    }
                });
    }

    private void properties(Map<String, StyleSheet> sheets, Set<String> own) {
        var known = new HashSet<String>();
        tokens.values().forEach(token -> known.add(token.property()));
        var used = new HashSet<String>();
        declarations().stream().map(Declaration::property).forEach(known::add);
        sheets.forEach((path, sheet) -> sheet.rules().stream()
                .flatMap(rule -> rule.declarations().stream())
                .forEach(declaration -> USED.matcher(declaration.value())
                        .results()
                        .forEach(found -> {
                            var property = found.group(1);
                            used.add(property);
                            if (!known.contains(property)
                                    && found.group(2).equals(")")
                                    && !property.startsWith("--mts-")) {
                                problems.add(new ThemeProblem(
                                        ThemeRule.UNDEFINED_PROPERTY, path + ":" + declaration.line(), property));
                            }
                        })));
        tokens.values().stream()
                .filter(token -> own.contains(token.name()))
                .filter(token -> !used.contains(token.property()) && !OURS.contains(token.name()))
                .forEach(token -> problem(ThemeRule.UNUSED_TOKEN, token.name()));
    }

    /** What colours words, but for signs that decorate. */
    private void textWithoutBackground() {
        var names = new HashSet<String>();
        sheets.stream()
                .flatMap(sheet -> sheet.rules().stream())
                .filter(rule -> !DECORATION.matcher(rule.prelude()).matches())
                .flatMap(rule -> rule.declarations().stream())
                .filter(declaration -> declaration.property().equals("color"))
                .forEach(declaration -> COLOUR.matcher(declaration.value())
                        .results()
                        .forEach(found -> names.add("color." + found.group(1))));
        // A pair is as good in reverse.
        var grounds =
                tokens.values().stream().flatMap(token -> token.on().stream()).collect(Collectors.toSet());
        tokens.values().stream()
                .filter(token -> names.contains(token.name()) && token.on().isEmpty())
                .filter(token -> !grounds.contains(token.name()))
                .forEach(token -> problem(ThemeRule.TEXT_WITHOUT_BACKGROUND, token.name()));
    }

    private List<Declaration> declarations() {
        return sheets.stream()
                .flatMap(sheet -> sheet.rules().stream())
                .flatMap(rule -> rule.declarations().stream())
                .toList();
    }

    private void problem(ThemeRule rule, String what) {
        problems.add(new ThemeProblem(rule, "theme.json", what));
    }
}
