package org.modalitypages.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.ExternalIdentities;
import org.modalitypages.identity.Role;

/**
 * Finds the account of somebody whom the provider knows, or makes it, and gives it the roles of their groups. Of roles that
 * no group stands for, such as those that an administrator gave by hand, the provider is not in charge.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OidcAccounts {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private ExternalIdentities identities;

    @Inject
    private OidcSettings settings;

    /** What was found. */
    sealed interface Found {}

    /** The account to sign in to. */
    record Known(long accountId) implements Found {}

    /** In no group that is a role here; an account has lost the roles of its former groups. */
    record NoGroup() implements Found {}

    /** Without an address that the provider vouches for, nobody can tell whose account it would be. */
    record NoAddress() implements Found {}

    Found enter(OidcPerson person) {
        var given = settings.roles().of(person.groups());
        var known = identities.account(person.issuer(), person.subject());
        if (known.isPresent()) {
            return follow(known.get(), given);
        }
        if (given.isEmpty()) {
            return new NoGroup();
        }
        if (person.email().isEmpty() || !person.verified()) {
            return new NoAddress();
        }
        var account = accounts.byEmail(person.email().get()).orElseGet(() -> make(person, given));
        identities.connect(person.issuer(), person.subject(), account.id());
        return follow(account, given);
    }

    private Found follow(Account account, Set<Role> given) {
        accounts.follow(account.id(), settings.roles().governed(), given);
        return given.isEmpty() ? new NoGroup() : new Known(account.id());
    }

    private Account make(OidcPerson person, Set<Role> given) {
        var email = person.email().orElseThrow();
        var name = person.name().orElse(email);
        return accounts.create(
                email, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, given, false);
    }
}
