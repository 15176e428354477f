package org.modalitypages.review;

import java.util.Locale;
import org.modalitypages.identity.Accounts;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Somebody without an account who is asked to decide. */
public record Approver(String name, String email) {

    /** Passes a name and an address as typed; 422 when one of them is none. */
    static Approver of(String name, String email) {
        if (name.isBlank() || name.strip().length() > 200) {
            throw new Refusal(Problem.invalid("A name has 1 to 200 characters.").with("member", "name"));
        }
        return new Approver(name.strip(), Accounts.address(email));
    }

    /** Whether this address reaches the same box: whatever the case, and without what follows a plus sign. */
    boolean reachedAt(String address) {
        return address != null && box(email).equals(box(address));
    }

    private static String box(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        var at = plain.lastIndexOf('@');
        if (at < 0) {
            return plain;
        }
        var local = plain.substring(0, at);
        var plus = local.indexOf('+');
        return (plus > 0 ? local.substring(0, plus) : local) + plain.substring(at);
    }
}
