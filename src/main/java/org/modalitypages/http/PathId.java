package org.modalitypages.http;

import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads an id out of a path. */
public final class PathId {

    private PathId() {}

    /** The id; 404 when it cannot be one, as nothing has it. */
    public static long of(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Refusal(Problem.notFound());
        }
        return Long.parseLong(text);
    }
}
