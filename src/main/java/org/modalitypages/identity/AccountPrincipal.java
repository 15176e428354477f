package org.modalitypages.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;

/** An authenticated account as the container's security sees it. */
class AccountPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient SessionOrigin origin;

    private AccountPrincipal(String email, Actor actor, SessionOrigin origin) {
        super(email);
        this.actor = actor;
        this.origin = origin;
    }

    static AccountPrincipal of(Account account, Set<Role> roles) {
        return of(account, roles, SessionOrigin.HERE);
    }

    static AccountPrincipal of(Account account, Set<Role> roles, SessionOrigin origin) {
        var actor = new Actor(account.id(), account.name(), Set.copyOf(roles));
        return new AccountPrincipal(account.email(), actor, origin);
    }

    Actor actor() {
        return actor;
    }

    /** From where its session comes; from here for whoever has none. */
    SessionOrigin origin() {
        return origin;
    }
}
