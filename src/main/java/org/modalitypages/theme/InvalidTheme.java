package org.modalitypages.theme;

import java.util.List;

/** A theme that is refused; the former one stays. */
public class InvalidTheme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ThemeProblem> problems;

    InvalidTheme(String message) {
        super(message);
        this.problems = List.of();
    }

    InvalidTheme(String theme, List<ThemeProblem> problems) {
        super(theme + ": " + problems);
        this.problems = List.copyOf(problems);
    }

    /** What the check found; empty when the theme could not even be read. */
    public List<ThemeProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
