package org.modalitypages.console;

import java.util.Arrays;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Moves as forms name them. */
final class Moves {

    private Moves() {}

    /** 400 when there is no such move. */
    static Transition named(String name) {
        return Arrays.stream(Transition.values())
                .filter(transition -> transition.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Problem.malformed("The form named no decision. Go back and try again.")));
    }
}
