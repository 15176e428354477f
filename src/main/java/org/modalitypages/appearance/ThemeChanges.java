package org.modalitypages.appearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.InvalidTheme;
import org.modalitypages.theme.Setting;
import org.modalitypages.theme.ShippedThemes;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeArchive;
import org.modalitypages.theme.ThemeProblem;
import org.modalitypages.theme.ThemeRule;

/** What a site owner does with themes. Everything is checked first; what is refused leaves all as it was. */
@ApplicationScoped
public class ThemeChanges {

    @Inject
    private ThemeStore store;

    @Inject
    private InstalledThemes installed;

    @Inject
    @Any
    private Instance<ThemeUses> uses;

    /**
     * Installs a theme, or another state of one that was uploaded before, whose choices stay.
     *
     * @return its name
     * @throws UploadRefused when the zip or the theme in it has a fatal problem, when a theme that builds on it could not be
     *     used any more, and when the site wears it and would show an error
     * @throws Refusal 409 for the name of a theme that came with the product, and when there are too many
     */
    public String upload(byte[] zip) {
        var archive = unpacked(zip);
        if (ShippedThemes.NAMES.contains(archive.name())) {
            throw new Refusal(Problem.conflict(
                    "theme-exists",
                    "There is a theme of this name",
                    "\"" + archive.name()
                            + "\" comes with the product. Choose another name in theme.json, and make that"
                            + " one the parent if it is to build on it."));
        }
        var rows = store.all();
        var before = ThemeShelf.of(rows).themes();
        var after = ThemeShelf.of(rows).with(archive).themes();
        mustBeUsable(after.get(archive.name()));
        mustNotBreak(archive.name(), before, after);
        store.upload(archive.name(), zip);
        return archive.name();
    }

    private static ThemeArchive unpacked(byte[] zip) {
        try {
            return ThemeArchive.read(zip);
        } catch (InvalidTheme refused) {
            throw new UploadRefused(refused);
        }
    }

    /** What everybody looks at does not get worse while somebody works on it. */
    private void mustBeUsable(InstalledTheme uploaded) {
        if (uploaded.theme().isEmpty()) {
            throw new UploadRefused(new InvalidTheme(uploaded.name(), uploaded.problems()));
        }
        var worn = store.worn().filter(uploaded.name()::equals).isPresent();
        if (worn && uploaded.problems().stream().anyMatch(problem -> problem.level() == ThemeRule.Level.ERROR)) {
            throw new UploadRefused(
                    "The site wears \"" + uploaded.name()
                            + "\" right now, and readers would notice these errors at once."
                            + " Correct them, or give it another name in theme.json to try it first.",
                    uploaded.problems());
        }
    }

    private static void mustNotBreak(
            String uploaded, Map<String, InstalledTheme> before, Map<String, InstalledTheme> after) {
        after.forEach((name, theme) -> {
            if (theme.theme().isEmpty() && before.get(name).theme().isPresent()) {
                throw new UploadRefused(
                        "The theme " + name + " builds on this one and could not be used any more.",
                        theme.problems().stream()
                                .map(problem -> problem.of(name).seenFrom(uploaded))
                                .toList());
            }
        });
    }

    /**
     * Replaces what is chosen for a theme; what is not named goes back to what the theme has.
     *
     * @throws Refusal 404, 428, 412; 422 for a name or value that the theme does not know, and for a colour that makes
     *     text too hard to read where it was not before
     */
    public void choose(String name, Map<String, Object> values, OptionalLong seen) {
        var theme = known(name);
        IfMatch.check(seen, theme.version());
        mustBeKnown(theme.theme().orElseThrow(() -> new Refusal(unusable(theme))), values);
        var plain = contrasts(installed.trial(name, Map.of()));
        var worse = new ArrayList<>(contrasts(installed.trial(name, values)));
        worse.removeAll(plain);
        if (!worse.isEmpty()) {
            throw new Refusal(Problem.invalid("Some words would be too hard to read: " + String.join("; ", worse)
                            + ". At least 4.5 to 1 are needed.")
                    .with("problems", worse));
        }
        store.choose(name, values, seen);
    }

    /** Makes it the theme of the site's pages; 404, and 409 for one that can not be used. */
    public void wear(String name) {
        var theme = known(name);
        if (theme.theme().isEmpty()) {
            throw new Refusal(unusable(theme));
        }
        store.wear(name);
    }

    /** Deletes an uploaded theme; 404, 428, 412, and 409 for one that is in use or came with the product. */
    public void delete(String name, OptionalLong seen) {
        var theme = known(name);
        IfMatch.check(seen, theme.version());
        if (theme.shipped()) {
            throw new Refusal(
                    Problem.conflict("theme-in-use", "This theme can not be deleted", "It comes with the product."));
        }
        var users = users(name);
        if (!users.isEmpty()) {
            throw new Refusal(Problem.conflict(
                            "theme-in-use",
                            "This theme can not be deleted",
                            "It is worn by " + String.join(", ", users) + ".")
                    .with("uses", users));
        }
        store.delete(name);
    }

    /** Who wears a theme, in words. */
    public List<String> users(String name) {
        var users = new ArrayList<String>();
        if (installed.current().name().equals(name)) {
            users.add("the pages of this site");
        }
        installed.all().stream()
                .filter(other -> other.theme()
                        .flatMap(Theme::parent)
                        .filter(name::equals)
                        .isPresent())
                .forEach(other -> users.add("the theme " + other.name() + ", which builds on it"));
        uses.forEach(told -> users.addAll(told.uses(name)));
        return users;
    }

    private InstalledTheme known(String name) {
        return installed.installed(name).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static Problem unusable(InstalledTheme theme) {
        return Problem.conflict(
                        "theme-unusable", "This theme can not be used", "Upload it again without its fatal problems.")
                .with("problems", lines(theme.problems()));
    }

    private static void mustBeKnown(Theme theme, Map<String, Object> values) {
        values.forEach((name, value) -> {
            var setting = theme.settings().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Problem.invalid("This theme has no setting " + name + ".")
                            .with("member", name)
                            .with(
                                    "allowed",
                                    theme.settings().stream().map(Setting::name).toList())));
            if (!setting.accepts(value)) {
                throw new Refusal(Problem.invalid("\"" + setting.label() + "\" has to be " + setting.wanted() + ".")
                        .with("member", name));
            }
        });
    }

    private static List<String> contrasts(Theme theme) {
        return theme.problems().stream()
                .filter(problem -> problem.rule() == ThemeRule.CONTRAST)
                .map(ThemeProblem::what)
                .toList();
    }

    /** Each problem in one line. */
    public static List<String> lines(List<ThemeProblem> problems) {
        return problems.stream().map(ThemeProblem::toString).toList();
    }
}
