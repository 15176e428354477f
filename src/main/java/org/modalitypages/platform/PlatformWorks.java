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
import java.util.function.Consumer;

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
                        "select w from PlatformWork w where w.platformId = :platform and w.state in (:waiting, :running) order by w.id",
                        PlatformWork.class)
                .setParameter("platform", platformId)
                .setParameter("waiting", PlatformWork.State.WAITING)
                .setParameter("running", PlatformWork.State.RUNNING)
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

    void installed(long platformId, String version) {
        change(platformId, platform -> platform.installed(version));
    }

    /** It did what it was asked to. */
    void works(Platform seen) {
        if (!seen.wasReachedBefore(clock.instant())) {
            change(seen.id(), platform -> platform.works(clock.instant()));
        }
    }

    /** It did not do what it was asked to. */
    void fails(long platformId, PlatformFailure failure) {
        change(platformId, platform -> {
            platform.fails(failure.getMessage(), clock.instant());
            if (failure.kind() == PlatformFailure.Kind.CREDENTIALS) {
                platform.become(PlatformState.CREDENTIALS);
            } else if (failure.kind() == PlatformFailure.Kind.GONE) {
                platform.become(PlatformState.OFF);
            }
        });
    }

    /** Whether it is time to look if a platform that failed is there again; notes that somebody does. */
    boolean timeToLook(long platformId) {
        var platform = entities.find(Platform.class, platformId);
        if ((platform == null) || platform.askedWithin(BETWEEN_LOOKS, clock.instant())) {
            return false;
        }
        platform.asked(clock.instant());
        return true;
    }

    /** Forgets a platform, and with it what it had still to be told. */
    void forget(long platformId) {
        var platform = entities.find(Platform.class, platformId);
        if (platform != null) {
            entities.remove(platform);
        }
    }

    private void change(long platformId, Consumer<Platform> step) {
        var platform = entities.find(Platform.class, platformId, LockModeType.PESSIMISTIC_WRITE);
        if (platform != null) {
            step.accept(platform);
        }
    }
}
