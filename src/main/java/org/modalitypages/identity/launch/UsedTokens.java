package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.modalitypages.identity.Secrets;

/** Remembers used tokens until they are expired, and a while longer as clocks differ. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class UsedTokens {

    private static final Duration LONGER = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Whether it was used before. */
    boolean knows(Launch launch) {
        var digest = Secrets.digest(launch.tokenId());
        return entities.find(
                        UsedToken.class, new UsedToken.Key(launch.platform().id(), digest))
                != null;
    }

    /** Uses it; fails at the table's key when another request, on whatever node, did so. */
    void use(Launch launch) {
        var digest = Secrets.digest(launch.tokenId());
        entities.persist(
                new UsedToken(launch.platform().id(), digest, launch.expiresAt().plus(LONGER)));
        entities.flush();
    }

    /** Forgets those that expired. */
    void purge() {
        entities.createQuery("delete from UsedToken t where t.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
