package org.modalitypages.moderation;

import java.util.Arrays;
import org.modalitypages.http.JsonBody;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The members of bodies that name a move: {@code transition, reason, note, consent, holdSeconds}. */
final class MoveBody {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 4_000;

    private MoveBody() {}

    /** 400 when there is no such transition. */
    static Transition transition(JsonBody body) {
        var name = body.requiredString("transition");
        return Arrays.stream(Transition.values())
                .filter(transition -> transition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.malformed("\"" + name + "\" is no transition.")
                        .with(
                                "allowed",
                                Arrays.stream(Transition.values())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** 400 when words are longer than they may be. */
    static Move move(JsonBody body) {
        return new Move(
                reason(body),
                limited(body, "note", LONGEST_NOTE),
                body.bool("consent").orElse(false));
    }

    static String reason(JsonBody body) {
        return limited(body, "reason", LONGEST_REASON);
    }

    /** For how long the move is to be held; 0 when it is not. */
    static int holdSeconds(JsonBody body) {
        return body.integer("holdSeconds")
                .map(seconds -> {
                    if (seconds < 1 || seconds > Plans.LONGEST_HOLD) {
                        throw new Refusal(Problem.malformed(
                                "\"holdSeconds\" is a whole number from 1 to " + Plans.LONGEST_HOLD + "."));
                    }
                    return seconds;
                })
                .orElse(0);
    }

    private static String limited(JsonBody body, String name, int limit) {
        return body.string(name)
                .map(words -> {
                    if (words.length() > limit) {
                        throw new Refusal(Problem.malformed("\"" + name + "\" has at most " + limit + " characters."));
                    }
                    return words;
                })
                .orElse(null);
    }
}
