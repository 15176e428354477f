package org.modalitypages.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads roles from what callers send. */
public final class Roles {

    private Roles() {}

    /**
     * The role of a word such as {@code site-owner}.
     *
     * @throws Refusal 400 when there is none
     */
    public static Role ofWord(String word) {
        return Role.ofWord(word)
                .orElseThrow(() -> new Refusal(Problem.malformed("\"" + word + "\" is no role.")
                        .with(
                                "allowed",
                                Arrays.stream(Role.values()).map(Role::word).toList())));
    }

    /** The roles of these words; 400 when one is none. */
    public static Set<Role> ofWords(Collection<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(ofWord(word)));
        return roles;
    }
}
