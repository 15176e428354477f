package org.modalitypages.theme;

import com.github.jknack.handlebars.HandlebarsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that a theme has to keep, see {@link ThemeRule}. A theme with a fatal problem is refused. */
public final class ThemeCheck {

    /** Whoever reads so many has enough to do. */
    private static final int MOST = 200;

    private static final Pattern FOCUS = Pattern.compile(".*:focus(?:-visible|-within)?\\b.*");

    private ThemeCheck() {}

    /** Everything that a theme does wrong, the same problem once, the worst first, at most 200. */
    public static List<ThemeProblem> of(ThemeSource source) {
        try {
            return of(ThemeFiles.of(source));
        } catch (InvalidTheme unreadable) {
            return unreadable.problems();
        }
    }

    static List<ThemeProblem> of(ThemeFiles files) {
        var problems = new ArrayList<>(files.manifest().problems());
        problems.addAll(templates(files));
        problems.addAll(styles(files));
        problems.addAll(AssetCheck.of(files));
        problems.addAll(Contrast.check(files.manifest().tokens()));
        if (!refuses(problems)) {
            problems.addAll(WidgetWeight.check(files));
        }
        return withoutFollowUps(problems).stream()
                .map(problem -> located(problem, files))
                .distinct()
                .sorted(Comparator.comparing(ThemeProblem::level).reversed())
                .limit(MOST)
                .toList();
    }

    /** Whoever wrote a setting wrongly knows that it is not there. */
    private static List<ThemeProblem> withoutFollowUps(List<ThemeProblem> problems) {
        var settings = problems.stream()
                .filter(problem -> problem.rule() == ThemeRule.INVALID_MEMBER)
                .map(problem -> problem.what().split(":", 2)[0])
                .filter(member -> member.startsWith("settings."))
                .collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> problem.rule() != ThemeRule.UNKNOWN_FIELD
                        || !settings.contains(
                                problem.what().replaceFirst("^@root\\.", "").split(";", 2)[0]))
                .toList();
    }

    /** With the name of the parent that the file is from. */
    private static ThemeProblem located(ThemeProblem problem, ThemeFiles files) {
        var path = problem.where().split(":", 2)[0];
        var owner = NamedFiles.isPath(path) ? files.owner(path) : files.name();
        return owner.equals(files.name()) ? problem : problem.of(owner);
    }

    static boolean refuses(List<ThemeProblem> problems) {
        return problems.stream().map(ThemeProblem::level).anyMatch(Predicate.isEqual(ThemeRule.Level.FATAL));
    }

    private static List<ThemeProblem> templates(ThemeFiles files) {
        var problems = new ArrayList<ThemeProblem>();
        var templates = files.templates();
        Vocabulary.of(files.manifest())
                .forEach((template, fields) -> problems.addAll(TemplateCheck.of(template, files, templates, fields)));
        if (!refuses(problems)) {
            problems.addAll(parsed(files));
        }
        problems.addAll(DocumentCheck.of(templates));
        return problems;
    }

    private static List<ThemeProblem> styles(ThemeFiles files) {
        var problems = new ArrayList<ThemeProblem>();
        var assets = files.manifest().assets();
        var pages = read(files.styles(), StyleSheet::read);
        var widgets = read(files.embedStyles(), StyleSheet::readNested);
        var all = new LinkedHashMap<>(pages);
        all.putAll(widgets);
        files.missingStyles().forEach(path -> problems.add(problem(ThemeRule.MISSING_FILE, path)));
        all.forEach((path, sheet) -> problems.addAll(StyleCheck.of(path, sheet, assets)));
        widgets.forEach((path, sheet) -> problems.addAll(WidgetStyleCheck.of(path, sheet)));
        problems.addAll(TokenCheck.of(files, all));
        problems.addAll(across(pages));
        return problems;
    }

    /** What one of the style sheets has to have, whichever. */
    private static List<ThemeProblem> across(Map<String, StyleSheet> pages) {
        var problems = new ArrayList<ThemeProblem>();
        var rules =
                pages.values().stream().flatMap(sheet -> sheet.rules().stream()).toList();
        if (rules.stream().noneMatch(rule -> FOCUS.matcher(rule.prelude()).matches())) {
            problems.add(problem(ThemeRule.FOCUS, "no style sheet says how focus looks"));
        }
        var fonts = rules.stream()
                .filter(rule -> rule.atName().equals("@font-face"))
                .toList();
        var loaded = fonts.stream().filter(font -> StyleCheck.value(font, "src").contains("url("));
        var adjusted = fonts.stream()
                .anyMatch(font -> !StyleCheck.value(font, "size-adjust").isEmpty()
                        || !StyleCheck.value(font, "ascent-override").isEmpty());
        if (!adjusted) {
            loaded.findFirst()
                    .ifPresent(font ->
                            problems.add(problem(ThemeRule.FONT_METRICS, StyleCheck.value(font, "font-family"))));
        }
        return problems;
    }

    private static Map<String, StyleSheet> read(
            Map<String, String> styles, BiFunction<String, String, StyleSheet> reader) {
        var sheets = new LinkedHashMap<String, StyleSheet>();
        styles.forEach((path, css) -> sheets.put(path, reader.apply(path, css)));
        return sheets;
    }

    private static List<ThemeProblem> parsed(ThemeFiles files) {
        try {
            var unused = Templates.of(files);
            return List.of();
        } catch (HandlebarsException e) {
            return List.of(new ThemeProblem(ThemeRule.UNPARSABLE, "templates", "" + e.getMessage()));
        }
    }

    private static ThemeProblem problem(ThemeRule rule, String what) {
        return new ThemeProblem(rule, "theme.json", what);
    }
}
