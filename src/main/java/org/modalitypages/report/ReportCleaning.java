package org.modalitypages.report;

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

/** Forgets what visitors wrote, and how to reach them, 90 days after their report was closed. Several nodes may do so at once. */
@ApplicationScoped
class ReportCleaning {

    private static final Logger LOG = Logger.getLogger(ReportCleaning.class.getName());
    private static final Duration KEPT = Duration.ofDays(90);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Reports reports;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> running;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        running = executor.scheduleWithFixedDelay(this::run, 15, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    private void run() {
        try {
            reports.forgetClosedBefore(clock.instant().minus(KEPT));
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the schedule; the next round tries again.
            LOG.log(Level.WARNING, "Could not forget old reports; trying again", unreachable);
        }
    }
}
