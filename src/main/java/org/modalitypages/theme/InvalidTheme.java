package org.modalitypages.theme;

import java.util.List;
import java.util.stream.Collectors;

/** A theme that is refused; the former one stays. */
public class InvalidTheme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ThemeProblem> problems;

    InvalidTheme(ThemeRule rule, String where, String what) {
        this(where, List.of(new ThemeProblem(rule, where, what)));
    }

    /** @param theme what it is called, for the log */
    public InvalidTheme(String theme, List<ThemeProblem> problems) {
        super(theme + ": " + problems.stream().map(ThemeProblem::toString).collect(Collectors.joining(" | ")));
        this.problems = List.copyOf(problems);
    }

    /** What the check found, at least one of it fatal. */
    public List<ThemeProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
