package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;

/** Validates a password, a bearer token or a session against the accounts; its groups are the words of the roles. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    /** The secret of a bearer token. */
    record TokenCredential(String secret) implements Credential {}

    /** The secret of a session cookie. */
    record SessionCredential(String secret) implements Credential {}

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Sessions sessions;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return authenticate(credential)
                .map(principal -> new CredentialValidationResult(
                        principal,
                        principal.actor().roles().stream().map(Role::word).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<AccountPrincipal> authenticate(Credential credential) {
        if (credential instanceof TokenCredential token) {
            return tokens.authenticate(token.secret());
        }
        if (credential instanceof SessionCredential session) {
            return sessions.authenticate(session.secret());
        }
        if (credential instanceof UsernamePasswordCredential password) {
            return accounts.withPassword(password.getCaller(), password.getPasswordAsString())
                    .map(account -> AccountPrincipal.of(account, account.rolesInForce()));
        }
        return Optional.empty();
    }
}
