package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Links that work once: for the first administrator, and to set a new password. */
@ApplicationScoped
@Transactional
public class OneTimeLinks {

    private static final Set<LinkPurpose> PURPOSES = Set.of(LinkPurpose.FIRST_ADMINISTRATOR, LinkPurpose.NEW_PASSWORD);
    static final Duration LIFETIME = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** What a usable link is for: a new first administrator, or the account whose password it sets. */
    public record Offer(boolean firstAdministrator, String email) {}

    /** A new link for the first administrator; earlier ones stop working. */
    public String forFirstAdministrator() {
        entities.createQuery("delete from OneTimeLink l where l.purpose = :purpose")
                .setParameter("purpose", LinkPurpose.FIRST_ADMINISTRATOR)
                .executeUpdate();
        return mint(LinkPurpose.FIRST_ADMINISTRATOR, null);
    }

    /** A link by which the holder of this address sets a new password. */
    public String forNewPassword(long accountId) {
        return mint(LinkPurpose.NEW_PASSWORD, accountId);
    }

    /** A link that makes this address an administrator again, creating its account when it has none. */
    public String forLostAdministrator(String email) {
        var account = accounts.byEmail(email).orElseGet(() -> accounts.create(email, email, Set.of(), false));
        entities.find(Account.class, account.id()).give(Role.ADMINISTRATOR);
        return forNewPassword(account.id());
    }

    /** What the link is for; empty when it is unknown, used or expired. */
    public Optional<Offer> look(String secret) {
        return usable(secret, LockModeType.NONE)
                .map(link -> link.purpose() == LinkPurpose.FIRST_ADMINISTRATOR
                        ? new Offer(true, null)
                        : new Offer(
                                false,
                                accounts.byId(link.accountId()).orElseThrow().email()));
    }

    /**
     * Uses the link: creates the first administrator, or sets the password.
     *
     * @param email and {@code name} are of the first administrator, and ignored otherwise
     * @return the account
     * @throws Refusal 404 when the link is unknown, used or expired; 422 when something entered is not acceptable
     */
    public Account use(String secret, String email, String name, String password) {
        var link = usable(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Refusal(Problem.notFound()));
        var account = link.purpose() == LinkPurpose.FIRST_ADMINISTRATOR
                ? accounts.create(email, name, Set.of(Role.ADMINISTRATOR), false)
                : accounts.byId(link.accountId()).orElseThrow();
        accounts.setPassword(account.id(), password);
        link.use(clock.instant());
        return account;
    }

    private String mint(LinkPurpose purpose, Long accountId) {
        var secret = Secrets.random();
        entities.persist(new OneTimeLink(
                secret, purpose, accountId, null, clock.instant().plus(LIFETIME)));
        return secret;
    }

    private Optional<OneTimeLink> usable(String secret, LockModeType lock) {
        return Optional.ofNullable(entities.find(OneTimeLink.class, Secrets.digest(secret), lock))
                .filter(link -> PURPOSES.contains(link.purpose()))
                .filter(link -> link.usableAt(clock.instant()));
    }
}
