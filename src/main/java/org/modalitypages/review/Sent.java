package org.modalitypages.review;

import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import org.modalitypages.http.JsonBody;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Words that callers send, and members that may be missing. */
final class Sent {

    private Sent() {}

    /** Words of at most so many characters, or {@code null} when none were sent; 400 beyond. */
    static String words(JsonBody body, String name, int limit) {
        var words = body.string(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        if (words != null && words.length() > limit) {
            throw new Refusal(Problem.malformed("\"" + name + "\" has at most " + limit + " characters."));
        }
        return words;
    }

    /** The same for words that have to be there; 400 otherwise. */
    static String required(JsonBody body, String name, int limit) {
        body.requiredString(name);
        return words(body, name, limit);
    }

    /** A move by its name; 400 for any other. */
    static Transition transition(String name) {
        return Arrays.stream(Transition.values())
                .filter(move -> move.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.malformed("\"" + name + "\" is no transition.")
                        .with(
                                "allowed",
                                Arrays.stream(Transition.values())
                                        .map(Enum::name)
                                        .toList())));
    }

    static void add(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
