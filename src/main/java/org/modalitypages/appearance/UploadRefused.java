package org.modalitypages.appearance;

import java.util.List;
import org.modalitypages.theme.InvalidTheme;
import org.modalitypages.theme.ThemeProblem;

/** An upload that changed nothing, because of what the check found. */
public final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ThemeProblem> problems;

    UploadRefused(String reason, List<ThemeProblem> problems) {
        super(reason);
        this.problems = List.copyOf(problems);
    }

    UploadRefused(InvalidTheme cause) {
        super("This theme can not be used: see its problems.", cause);
        this.problems = cause.problems();
    }

    /** In a sentence or two, for people. */
    public String reason() {
        return getMessage();
    }

    /** What the check found; a file of another theme than the uploaded one has that one's name before it. */
    public List<ThemeProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
