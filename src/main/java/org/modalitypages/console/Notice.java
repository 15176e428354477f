package org.modalitypages.console;

import java.util.List;
import org.modalitypages.problem.Problem;

/**
 * Something that went wrong, said at the top of the page on which it can be put right.
 *
 * @param more further sentences
 */
public record Notice(String title, String detail, List<String> more) {

    /** The problem in words. */
    public static Notice of(Problem problem, String... more) {
        return new Notice(problem.title(), Wording.plain(problem.detail()), List.of(more));
    }
}
