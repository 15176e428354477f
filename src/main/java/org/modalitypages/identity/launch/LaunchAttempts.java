package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What became of launches in the last 90 days. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LaunchAttempts {

    /** How long they are kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those that named this platform, newest first. */
    public List<LaunchAttempt> newest(String platform, int most) {
        return entities.createQuery(
                        "select a from LaunchAttempt a where a.platform = :platform order by a.at desc, a.id desc",
                        LaunchAttempt.class)
                .setParameter("platform", platform)
                .setMaxResults(most)
                .getResultList();
    }

    void note(LaunchOutcome outcome, String platform, String subject, long accountId) {
        entities.persist(new LaunchAttempt(clock.instant(), platform, subject, accountId, outcome, null));
    }

    void refused(LaunchReason reason, String platform, String subject) {
        entities.persist(new LaunchAttempt(clock.instant(), platform, subject, null, LaunchOutcome.REFUSED, reason));
    }

    /** Deletes what is too old. */
    void purge() {
        entities.createQuery("delete from LaunchAttempt a where a.at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
