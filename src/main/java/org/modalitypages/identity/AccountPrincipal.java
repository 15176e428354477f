package org.modalitypages.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;

/** An authenticated account as the container's security sees it. */
class AccountPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    private AccountPrincipal(String email, Actor actor) {
        super(email);
        this.actor = actor;
    }

    static AccountPrincipal of(Account account, Set<Role> roles) {
        return new AccountPrincipal(account.email(), new Actor(account.id(), account.name(), Set.copyOf(roles)));
    }

    Actor actor() {
        return actor;
    }
}
