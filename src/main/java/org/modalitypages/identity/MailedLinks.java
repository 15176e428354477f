package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Links that reach their holder by mail: to sign in, to set a new password, to prove a new address, and to take up an
 * invitation. Looking at one changes nothing, since mail scanners follow links; using it does.
 */
@ApplicationScoped
@Transactional
public class MailedLinks {

    /** How long a link that proves an address works. */
    public static final Duration ADDRESS_LIFETIME = Duration.ofHours(24);

    /** How long a link to sign in works. */
    public static final Duration SIGN_IN_LIFETIME = Duration.ofMinutes(15);

    /** So many links of a kind work at once for one account; who asks for more is sent none, on whatever node. */
    static final int AT_ONCE = 4;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks passwordLinks;

    @Inject
    private Event<LinkSent> sent;

    @Inject
    private Event<AddressChanged> changed;

    @Inject
    private Clock clock;

    /**
     * Sends a link to sign in, if the address has an account and was not sent several just now. The caller learns nothing
     * of either.
     *
     * @param next where to go once signed in, a path of our own
     */
    public void sendSignIn(String email, String next) {
        var account = accounts.byEmail(email).orElse(null);
        if (account == null || working(LinkPurpose.SIGN_IN, account.id()) >= AT_ONCE) {
            return;
        }
        var expiresAt = clock.instant().plus(SIGN_IN_LIFETIME);
        var secret = mint(LinkPurpose.SIGN_IN, account.id(), null, expiresAt);
        var path = "/portal/sign-in/" + secret + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        sent.fire(new LinkSent(LinkPurpose.SIGN_IN, account.email(), account.name(), path, expiresAt, null));
    }

    /** Sends the holder of an account a link that sets a new password within 24 hours. */
    public void sendNewPassword(long accountId) {
        var account = accounts.byId(accountId).orElseThrow();
        var path = "/console/welcome/" + passwordLinks.forNewPassword(accountId);
        var expiresAt = clock.instant().plus(OneTimeLinks.LIFETIME);
        sent.fire(new LinkSent(LinkPurpose.NEW_PASSWORD, account.email(), account.name(), path, expiresAt, null));
    }

    /** The address that a link signs in, without using it; empty when it is unknown, used or expired. */
    public Optional<String> lookAtSignIn(String secret) {
        return usable(secret, LinkPurpose.SIGN_IN, LockModeType.NONE)
                .flatMap(link -> accounts.byId(link.accountId()))
                .map(Account::email);
    }

    /**
     * Uses a link to sign in; answers the account's id.
     *
     * @throws Refusal 404 when it is unknown, used or expired
     */
    public long useSignIn(String secret) {
        var link = usable(secret, LinkPurpose.SIGN_IN, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        link.use(clock.instant());
        return link.accountId();
    }

    /**
     * A new link to an invitation; earlier ones to it stop working.
     *
     * @return its secret
     */
    public String forInvitation(long invitationId, Instant expiresAt) {
        endInvitation(invitationId);
        return mint(LinkPurpose.INVITATION, null, invitationId, expiresAt);
    }

    /** The invitation that a link leads to, without using it; empty when it is unknown, used or expired. */
    public Optional<Long> lookAtInvitation(String secret) {
        return usable(secret, LinkPurpose.INVITATION, LockModeType.NONE).map(OneTimeLink::subjectId);
    }

    /** Makes every link to an invitation worthless. */
    public void endInvitation(long invitationId) {
        entities.createQuery("delete from OneTimeLink l where l.purpose = :purpose and l.subjectId = :id")
                .setParameter("purpose", LinkPurpose.INVITATION)
                .setParameter("id", invitationId)
                .executeUpdate();
    }

    /**
     * Sends a link to the address that an account is to have. Whoever asks does not learn whether that address has an account
     * already: then nothing is sent.
     *
     * @param present the password, where the account has one
     * @throws Refusal 422 when the password is wrong or the address is none
     */
    public void sendNewAddress(long accountId, String email, String present) {
        var account = accounts.byId(accountId).orElseThrow();
        if (account.hasPassword()) {
            accounts.mustFit(accountId, present);
        }
        var wanted = Accounts.address(email);
        if (accounts.byEmail(wanted).isPresent() || working(LinkPurpose.NEW_ADDRESS, accountId) >= AT_ONCE) {
            return;
        }
        var secret = Secrets.random();
        var expiresAt = clock.instant().plus(ADDRESS_LIFETIME);
        entities.persist(OneTimeLink.toNewAddress(secret, accountId, wanted, expiresAt));
        entities.flush();
        var path = "/portal/address/" + secret;
        sent.fire(new LinkSent(LinkPurpose.NEW_ADDRESS, wanted, account.name(), path, expiresAt, null));
    }

    /** The address that a link gives to an account, without using it; empty when it is unknown, used or expired. */
    public Optional<String> lookAtNewAddress(String secret) {
        return usable(secret, LinkPurpose.NEW_ADDRESS, LockModeType.NONE).map(OneTimeLink::newEmail);
    }

    /**
     * Uses a link that proves a new address, and answers that address. Every other link of the account stops working: the
     * former address is no longer to be trusted, and one that was asked for before is no longer wanted.
     *
     * @throws Refusal 404 when the link is unknown, used or expired, 409 when another account has the address since
     */
    public String useNewAddress(String secret) {
        var link = usable(secret, LinkPurpose.NEW_ADDRESS, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        var former = accounts.changeEmail(link.accountId(), link.newEmail());
        entities.createQuery("delete from OneTimeLink l where l.accountId = :id")
                .setParameter("id", link.accountId())
                .executeUpdate();
        var account = accounts.byId(link.accountId()).orElseThrow();
        changed.fire(new AddressChanged(account.id(), account.name(), former, account.email()));
        return account.email();
    }

    private long working(LinkPurpose purpose, long accountId) {
        var now = clock.instant();
        entities.createQuery("delete from OneTimeLink l where l.purpose = :purpose and l.expiresAt < :now")
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .executeUpdate();
        return entities.createQuery(
                        "select count(l) from OneTimeLink l where l.purpose = :purpose and l.accountId = :id and l.expiresAt >= :now",
                        Long.class)
                .setParameter("purpose", purpose)
                .setParameter("id", accountId)
                .setParameter("now", now)
                .getSingleResult();
    }

    private String mint(LinkPurpose purpose, Long accountId, Long subjectId, Instant expiresAt) {
        var secret = Secrets.random();
        entities.persist(new OneTimeLink(secret, purpose, accountId, subjectId, expiresAt));
        entities.flush();
        return secret;
    }

    private Optional<OneTimeLink> usable(String secret, LinkPurpose purpose, LockModeType lock) {
        return Optional.ofNullable(entities.find(OneTimeLink.class, Secrets.digest(secret), lock))
                .filter(link -> link.purpose() == purpose)
                .filter(link -> link.usableAt(clock.instant()));
    }
}
