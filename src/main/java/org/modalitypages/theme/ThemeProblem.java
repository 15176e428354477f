package org.modalitypages.theme;

/**
 * What a rule of the theme check noticed.
 *
 * @param code stable name of the rule, such as {@code unknown-field}
 * @param where file of the theme, and what in it
 * @param help what to do about it
 */
public record ThemeProblem(String code, Level level, String where, String help) {

    /** How much it matters; a fatal theme is refused. */
    public enum Level {
        RECOMMENDATION,
        WARNING,
        ERROR,
        FATAL
    }

    static ThemeProblem fatal(String code, String where, String help) {
        return new ThemeProblem(code, Level.FATAL, where, help);
    }
}
