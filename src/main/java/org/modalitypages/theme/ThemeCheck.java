package org.modalitypages.theme;

import com.github.jknack.handlebars.HandlebarsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules that a theme has to keep. A theme with a fatal problem is refused. */
public final class ThemeCheck {

    private ThemeCheck() {}

    /**
     * Everything that a theme does wrong, the same problem once.
     *
     * @throws InvalidTheme when the theme can not even be read
     */
    public static List<ThemeProblem> of(ThemeSource source) {
        return of(ThemeFiles.of(source));
    }

    static List<ThemeProblem> of(ThemeFiles files) {
        var problems = new ArrayList<ThemeProblem>();
        var templates = files.templates();
        Vocabulary.of(files.manifest())
                .forEach((template, fields) -> problems.addAll(TemplateCheck.of(template, templates, fields)));
        if (problems.isEmpty()) {
            problems.addAll(parsed(files));
        }
        files.styles().forEach((path, css) -> problems.addAll(StyleCheck.of(path, css)));
        files.embedStyles().forEach((path, css) -> problems.addAll(StyleCheck.of(path, css)));
        problems.addAll(Contrast.check(files.manifest().tokens()));
        return problems.stream().distinct().toList();
    }

    static boolean refuses(List<ThemeProblem> problems) {
        return problems.stream().map(ThemeProblem::level).anyMatch(Predicate.isEqual(ThemeProblem.Level.FATAL));
    }

    private static List<ThemeProblem> parsed(ThemeFiles files) {
        try {
            var unused = Templates.of(files);
            return List.of();
        } catch (HandlebarsException e) {
            return List.of(ThemeProblem.fatal("unparsable", "templates: " + e.getMessage(), "correct the template"));
        }
    }
}
