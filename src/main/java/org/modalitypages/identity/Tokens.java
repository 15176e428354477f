package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Bearer tokens: shown once, kept as a digest, revocable. */
@ApplicationScoped
@Transactional
public class Tokens {

    private static final String PREFIX = "mp_";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A token at the only moment when its secret is known. */
    public record Issued(AccessToken token, String secret) {}

    /**
     * Issues a token that acts with one role of an account.
     *
     * @throws Refusal 403 when the account does not have the role
     */
    public Issued issue(long accountId, Role role, String label) {
        var account = entities.find(Account.class, accountId);
        if (!account.rolesInForce().contains(role)) {
            throw new Refusal(Problem.forbidden("A token can only carry a role that you have."));
        }
        var secret = PREFIX + Secrets.random();
        var token = new AccessToken(account, role, label.strip(), secret, clock.instant());
        entities.persist(token);
        entities.flush();
        return new Issued(token, secret);
    }

    /**
     * Issues a token that acts with one role of whoever asks, so that a token cannot make a mightier one.
     *
     * @throws Refusal 403 when the actor does not have the role, 422 when the label is blank or has over 200 characters
     */
    public Issued issue(Actor actor, Role role, String label) {
        if (!actor.is(role)) {
            throw new Refusal(Problem.forbidden("A token can only carry a role that you have."));
        }
        if (label.isBlank() || label.strip().length() > 200) {
            throw new Refusal(Problem.invalid(
                            "A label has 1 to 200 characters, such as the name of the script that " + "uses the token.")
                    .with("member", "label"));
        }
        return issue(actor.accountId(), role, label);
    }

    /** The tokens of an account, newest first. */
    public List<AccessToken> of(long accountId) {
        return entities.createQuery(
                        "select t from AccessToken t where t.account.id = :id order by t.id desc", AccessToken.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /**
     * Ends one token of this account.
     *
     * @throws Refusal 404 when the account has no such token
     */
    public void revoke(long accountId, long tokenId) {
        var token = entities.find(AccessToken.class, tokenId);
        if (token == null || token.account().id() != accountId) {
            throw new Refusal(Problem.notFound());
        }
        token.revoke(clock.instant());
    }

    /** Ends every token of these accounts that carry this label. */
    public void revokeAll(long accountId, String label) {
        of(accountId).stream()
                .filter(token -> token.label().equals(label))
                .forEach(token -> token.revoke(clock.instant()));
    }

    /** Who calls with this secret, with the role of the token; empty when it is unknown, revoked or lost its role. */
    Optional<AccountPrincipal> authenticate(String secret) {
        return entities.createQuery("select t from AccessToken t where t.digest = :digest", AccessToken.class)
                .setParameter("digest", Secrets.digest(secret))
                .getResultStream()
                .findFirst()
                .filter(token -> token.revokedAt() == null)
                .filter(token -> token.account().rolesInForce().contains(token.role()))
                .map(token -> {
                    token.used(clock.instant());
                    return AccountPrincipal.of(token.account(), token.role().withImplied());
                });
    }
}
