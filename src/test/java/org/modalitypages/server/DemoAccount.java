package org.modalitypages.server;

import java.util.Optional;
import org.modalitypages.identity.Role;

/** One line of the start summary: {@code demo ROLE EMAIL PASSWORD TOKEN}. */
public record DemoAccount(Role role, String email, String password, String token) {

    /** The account that a line tells of, if it tells of one. */
    public static Optional<DemoAccount> in(String line) {
        var words = line == null ? new String[0] : line.split(" ", -1);
        return words.length == 5 && words[0].equals("demo")
                ? Optional.of(new DemoAccount(Role.ofWord(words[1]).orElseThrow(), words[2], words[3], words[4]))
                : Optional.empty();
    }
}
