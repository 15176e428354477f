package org.modalitypages.theme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code theme.json} says.
 *
 * @param title what people call the theme
 * @param styles paths of the style sheets of pages in their order
 * @param embedStyles paths of those of widgets
 * @param assets pictures and fonts that style sheets and templates name, by path
 * @param problems what is wrong with it
 */
record Manifest(
        String title,
        String description,
        String version,
        Optional<String> parent,
        Map<String, Setting> settings,
        List<String> styles,
        List<String> embedStyles,
        Map<String, AssetEntry> assets,
        Map<String, Token> tokens,
        List<ThemeProblem> problems) {

    /** The version of what templates may name; a theme says which versions it is made for. */
    static final int ENGINE = 1;

    /** This theme on top of the one that it names as its parent. */
    Manifest over(Manifest base) {
        return new Manifest(
                title,
                description,
                version,
                parent,
                merged(base.settings, settings),
                joined(base.styles, styles),
                joined(base.embedStyles, embedStyles),
                merged(base.assets, assets),
                merged(base.tokens, tokens),
                Stream.concat(base.problems.stream(), problems.stream()).toList());
    }

    /** The same as seen from a theme on top of it: what is wrong with it is wrong in another's file. */
    Manifest from(String theme) {
        var told = problems.stream().map(problem -> problem.of(theme)).toList();
        return new Manifest(title, description, version, parent, settings, styles, embedStyles, assets, tokens, told);
    }

    /** The settings with what each begins with; those of a token that there is none of are left out. */
    Map<String, Setting> settingsInForce() {
        var all = new LinkedHashMap<String, Setting>();
        settings.forEach((name, setting) -> {
            var token = setting.bounds().token();
            if (token.isEmpty()) {
                all.put(name, setting);
            } else if (tokens.containsKey(token)) {
                all.put(name, setting.from(tokens.get(token)));
            }
        });
        return all;
    }

    /** The same with the tokens for which a site owner's values stand. */
    Manifest with(Map<String, Object> values) {
        var changed = new LinkedHashMap<>(tokens);
        settingsInForce().forEach((name, setting) -> {
            var token = changed.get(setting.bounds().token());
            if (token != null) {
                setting.token(token, values.get(name)).ifPresent(set -> changed.put(set.name(), set));
            }
        });
        return new Manifest(
                title, description, version, parent, settings, styles, embedStyles, assets, changed, problems);
    }

    private static <T> Map<String, T> merged(Map<String, T> base, Map<String, T> own) {
        var all = new LinkedHashMap<>(base);
        all.putAll(own);
        return all;
    }

    private static List<String> joined(List<String> base, List<String> own) {
        var all = new LinkedHashSet<>(base);
        all.addAll(own);
        return List.copyOf(all);
    }
}
