package org.modalitypages.console;

import org.modalitypages.moderation.Transition;

/**
 * A button that makes a move.
 *
 * @param name the transition's, as the form sends it
 * @param look {@code primary}, {@code plain} or {@code grave}
 * @param noteNeeded whether words for the author are needed besides a reason
 */
public record MoveButton(String name, String label, String effect, String look, boolean noteNeeded) {

    static MoveButton of(Transition move) {
        var look = switch (move) {
            case APPROVE, PUBLISH, SUBMIT, REINSTATE -> "primary";
            case REJECT, WITHDRAW, UNPUBLISH -> "grave";
            case RECALL, RETURN, REOPEN, IMPORT, SUPERSEDE -> "plain";
        };
        return new MoveButton(
                move.name(),
                Wording.of(move),
                Wording.effect(move),
                look,
                move.words() == Transition.Words.REASON_AND_NOTE);
    }

    static boolean wordless(Transition move) {
        return move.words() == Transition.Words.NONE && move != Transition.WITHDRAW;
    }
}
