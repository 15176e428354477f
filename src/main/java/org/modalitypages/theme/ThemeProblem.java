package org.modalitypages.theme;

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

    /** One line: {@code fatal unknown-field, templates/page.hbs: modality.titel. Name a field …}. */
    @Override
    public String toString() {
        return level().word() + " " + code() + ", " + where + (what.isEmpty() ? "" : ": " + what) + ". " + help();
    }
}
