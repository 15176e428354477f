package org.modalitypages.theme;

import java.util.regex.Pattern;

/**
 * What a rule of the theme check noticed.
 *
 * @param where file of the theme, with the line where one is to blame, such as {@code templates/page.hbs:12}; with its name
 *     before it when the file is that of another theme
 * @param what in that file, such as the name of a field; may be empty
 */
public record ThemeProblem(ThemeRule rule, String where, String what) {

    /** The longest piece of a theme that is repeated in a problem, in characters. */
    private static final int LONGEST = 160;

    /** A file without the name of a theme before it. */
    private static final Pattern OWN = Pattern.compile("theme\\.json|templates(?:/|$)|styles/|assets/|embedStyles$");

    public ThemeProblem {
        what = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
    }

    /** Stable name of the rule, such as {@code unknown-field}. */
    public String code() {
        return rule.code();
    }

    /** How much it matters; a fatal theme is refused. */
    public ThemeRule.Level level() {
        return rule.level();
    }

    /** What to do about it. */
    public String help() {
        return rule.help();
    }

    /** The same, with the name of the theme that has the file; without effect when that is said. */
    public ThemeProblem of(String theme) {
        return OWN.matcher(where).lookingAt() ? new ThemeProblem(rule, theme + "/" + where, what) : this;
    }

    /** The same for whoever looks at that theme, whose own files need no name before them. */
    public ThemeProblem seenFrom(String theme) {
        var before = theme + "/";
        return where.startsWith(before) ? new ThemeProblem(rule, where.substring(before.length()), what) : this;
    }

    /** One line: {@code fatal unknown-field, templates/page.hbs: modality.titel. Name a field …}. */
    @Override
    public String toString() {
        return level().word() + " " + code() + ", " + where + (what.isEmpty() ? "" : ": " + what) + ". " + help();
    }
}
