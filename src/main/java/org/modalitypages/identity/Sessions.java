package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Browsers that are signed in; the cookie holds a secret of which only the digest is stored. */
@ApplicationScoped
@Transactional
public class Sessions {

    public static final String COOKIE = "modality_pages_session";
    public static final Duration LIFETIME = Duration.ofHours(12);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Opens a session; answers the secret for the cookie. */
    public String open(long accountId, SessionOrigin origin) {
        var now = clock.instant();
        entities.createQuery("delete from WebSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        var secret = Secrets.random();
        var account = entities.find(Account.class, accountId);
        entities.persist(new WebSession(secret, account, origin, now, now.plus(LIFETIME)));
        return secret;
    }

    /** Ends a session; an unknown one is ended already. */
    public void end(String secret) {
        entities.createQuery("delete from WebSession s where s.digest = :digest")
                .setParameter("digest", Secrets.digest(secret))
                .executeUpdate();
    }

    /** When each session of an account that still holds was opened, newest first. */
    public List<Instant> opened(long accountId) {
        return entities.createQuery(
                        "select s.createdAt from WebSession s where s.account.id = :id and s.expiresAt > :now order by s.createdAt desc",
                        Instant.class)
                .setParameter("id", accountId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Ends every session of an account. */
    public void endAll(long accountId) {
        entities.createQuery("delete from WebSession s where s.account.id = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /** Ends every session that a provider or a platform opened for anybody. */
    public void endAllOf(String issuer) {
        entities.createQuery("delete from WebSession s where s.issuer = :issuer")
                .setParameter("issuer", issuer)
                .executeUpdate();
    }

    /** Ends a session of which its provider says that it ended there; answers how many there were. */
    public int endAtProvider(String issuer, String providerSession) {
        return entities.createQuery(
                        "delete from WebSession s where s.issuer = :issuer and s.providerSession = :providerSession")
                .setParameter("issuer", issuer)
                .setParameter("providerSession", providerSession)
                .executeUpdate();
    }

    /** Ends every session that a provider opened for an account; answers how many there were. */
    public int endAtProvider(String issuer, long accountId) {
        return entities.createQuery("delete from WebSession s where s.issuer = :issuer and s.account.id = :id")
                .setParameter("issuer", issuer)
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /** The anti-forgery token of a session: derived, so that nothing more is stored, and useless for signing in. */
    public static String csrfToken(String secret) {
        return Secrets.digest("csrf:" + secret);
    }

    Optional<AccountPrincipal> authenticate(String secret) {
        return Optional.ofNullable(entities.find(WebSession.class, Secrets.digest(secret)))
                .filter(session -> session.validAt(clock.instant()))
                .map(session -> AccountPrincipal.of(session.account(), session.rolesInForce(), session.origin()));
    }
}
