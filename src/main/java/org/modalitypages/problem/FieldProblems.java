package org.modalitypages.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with what somebody sent, field by field, so that all of it can be put right at once. */
public final class FieldProblems {

    private final Map<String, String> help = new LinkedHashMap<>();

    /** Adds what to do about a field, after what is known of it already. */
    public void add(String field, String whatToDo) {
        help.merge(field, whatToDo, (former, more) -> former + " " + more);
    }

    public boolean none() {
        return help.isEmpty();
    }

    /** What to do about a field; empty when it is as it should be. */
    public Optional<String> of(String field) {
        return Optional.ofNullable(help.get(field));
    }

    /** What to do by field, in the order in which it was found. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(help);
    }

    /**
     * Passes when there is none.
     *
     * @throws Refusal 422 that names the first field as {@code member}, all as {@code members}, with {@code help} in
     *     the same order
     */
    public void refuseIfAny() {
        if (!none()) {
            var fields = List.copyOf(help.keySet());
            throw new Refusal(Problem.invalid(String.join(" ", help.values()))
                    .with("member", fields.get(0))
                    .with("members", fields)
                    .with("help", List.copyOf(help.values())));
        }
    }
}
