package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is known of platforms and of the work on them while it goes on, each step in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlatformWorks {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    Optional<Platform> platform(long id) {
        return Optional.ofNullable(entities.find(Platform.class, id));
    }

    /** The piece of work that comes first, whether it waits or was broken off. */
    Optional<PlatformWork> next(long platformId) {
        return entities
                .createQuery(
                        "select w from PlatformWork w where w.platformId = :platform and w.state in (:waiting, :running) and w.dueAt <= :now order by w.id",
                        PlatformWork.class)
                .setParameter("platform", platformId)
                .setParameter("waiting", PlatformWork.State.WAITING)
                .setParameter("running", PlatformWork.State.RUNNING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    void progress(PlatformWork work, int done, int total) {
        entities.find(PlatformWork.class, work.id()).progress(done, total);
    }

    void end(PlatformWork work, PlatformWork.State how, List<String> report) {
        entities.find(PlatformWork.class, work.id()).end(how, report, clock.instant());
    }

    void postpone(PlatformWork work, List<String> report) {
        entities.find(PlatformWork.class, work.id()).postpone(report, clock.instant());
    }

    void installed(long platformId, String version) {
        status(platformId).ifPresent(status -> status.installed(version));
    }

    /** It did what it was asked to. */
    void works(Platform seen) {
        if (!seen.wasReachedBefore(clock.instant())) {
            status(seen.id()).ifPresent(status -> status.works(clock.instant()));
        }
    }

    /** It did not do what it was asked to. */
    void fails(long platformId, PlatformFailure failure) {
        status(platformId).ifPresent(status -> status.fails(failure, clock.instant()));
    }

    /** Whether it is time to look if a platform that failed is there again; notes that somebody does. */
    boolean timeToLook(long platformId) {
        return status(platformId)
                .filter(status -> status.askedAgain(BETWEEN_LOOKS, clock.instant()))
                .isPresent();
    }

    private Optional<PlatformStatus> status(long platformId) {
        return Optional.ofNullable(entities.find(PlatformStatus.class, platformId, LockModeType.PESSIMISTIC_WRITE));
    }
}
