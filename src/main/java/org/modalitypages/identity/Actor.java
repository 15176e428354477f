package org.modalitypages.identity;

import java.util.Set;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Somebody who acts: an account with the roles that hold for this request (those of its token, implied ones included),
 * or the system itself.
 */
public record Actor(long accountId, String name, Set<Role> roles) {

    /** Acts by schedule or as the consequence of somebody's move. */
    public static final Actor SYSTEM = new Actor(0, "System", Set.of());

    public boolean isSystem() {
        return accountId == SYSTEM.accountId;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Passes an actor with one of these roles.
     *
     * @throws Refusal 403 otherwise
     */
    public void mustBe(Role... allowed) {
        for (var role : allowed) {
            if (is(role)) {
                return;
            }
        }
        var names = java.util.Arrays.stream(allowed).map(Role::word).toList();
        throw new Refusal(Problem.forbidden("This needs the role " + String.join(" or ", names) + ".")
                .with("roles", names));
    }
}
