package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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
        update("p.installedVersion = :version", platformId)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** It did what it was asked to. */
    void works(Platform seen) {
        if (seen.wasReachedBefore(clock.instant())) {
            return;
        }
        update("p.reachedAt = :now, p.failingSince = null, p.failure = null", seen.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        become(seen.id(), PlatformState.CREDENTIALS, PlatformState.CONNECTED);
    }

    /** It did not do what it was asked to. */
    void fails(long platformId, PlatformFailure failure) {
        update("p.failingSince = coalesce(p.failingSince, :now), p.failure = :failure", platformId)
                .setParameter("now", clock.instant())
                .setParameter("failure", Platform.cut(failure.getMessage()))
                .executeUpdate();
        if (failure.kind() == PlatformFailure.Kind.CREDENTIALS) {
            become(platformId, PlatformState.CONNECTED, PlatformState.CREDENTIALS);
        } else if (failure.kind() == PlatformFailure.Kind.GONE) {
            become(platformId, PlatformState.CONNECTED, PlatformState.OFF);
        }
    }

    /** Whether it is time to look if a platform that failed is there again; notes that somebody does. */
    boolean timeToLook(long platformId) {
        var now = clock.instant();
        return entities.createQuery(
                                "update Platform p set p.askedAt = :now where p.id = :id and (p.askedAt is null or p.askedAt < :before)")
                        .setParameter("now", now)
                        .setParameter("before", now.minus(BETWEEN_LOOKS))
                        .setParameter("id", platformId)
                        .executeUpdate()
                == 1;
    }

    /** Forgets a platform, and with it what it had still to be told. */
    void forget(long platformId) {
        var platform = entities.find(Platform.class, platformId);
        if (platform != null) {
            entities.remove(platform);
        }
    }

    private void become(long platformId, PlatformState from, PlatformState to) {
        update("p.state = :to", platformId, " and p.state = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    private Query update(String change, long platformId) {
        return update(change, platformId, "");
    }

    /** Not by the entity, whose version is for what people decide: how it goes makes nobody's view of that stale. */
    private Query update(String change, long platformId, String condition) {
        return entities.createQuery("update Platform p set " + change + " where p.id = :id" + condition)
                .setParameter("id", platformId);
    }
}
