package org.modalitypages.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.modalitypages.identity.Secrets;

/** Sign-ins under way. Each is finished once. */
@ApplicationScoped
@Transactional
public class OidcRequests {

    /** How long somebody may take at the provider. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void begin(String state, String browser, String nonce, String verifier, String nextPath) {
        var now = clock.instant();
        entities.createQuery("delete from OidcRequest r where r.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        entities.persist(new OidcRequest(state, browser, nonce, verifier, nextPath, now.plus(LIFETIME)));
    }

    /** What this browser began with this state, which ends it. */
    Optional<OidcRequest> finish(String state, String browser) {
        var request = entities.find(OidcRequest.class, Secrets.digest(state), LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !request.belongsTo(browser, clock.instant())) {
            return Optional.empty();
        }
        entities.remove(request);
        return Optional.of(request);
    }
}
