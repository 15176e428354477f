package org.modalitypages.media;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;

/** Removes photos that nothing shows and no edition on its way names, a day after they were sent. Several nodes may do so at once. */
@ApplicationScoped
public class PhotoCleaning {

    private static final Logger LOG = Logger.getLogger(PhotoCleaning.class.getName());
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 200;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Photos photos;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> running;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        running = executor.scheduleWithFixedDelay(this::tryIt, 10, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Looks through all photos once; answers how many were removed. */
    public int run() {
        var moment = clock.instant().minus(GRACE);
        var removed = 0;
        var batch = photos.sentBefore(moment, "", BATCH);
        while (!batch.isEmpty()) {
            removed += photos.removeUnneeded(batch);
            batch = photos.sentBefore(moment, batch.get(batch.size() - 1), BATCH);
        }
        return removed;
    }

    private void tryIt() {
        try {
            run();
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the schedule; the next round tries again.
            LOG.log(Level.WARNING, "Could not look for photos that nothing shows; trying again", unreachable);
        }
    }
}
