package org.modalitypages.identity.launch;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;

/** Forgets what launches leave behind once it is of no use. Every node does it, as it does no harm twice. */
@ApplicationScoped
class LaunchJobs {

    private static final Logger LOG = Logger.getLogger(LaunchJobs.class.getName());
    private static final long MINUTES_BETWEEN = 30;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private UsedTokens usedTokens;

    @Inject
    private Connections connections;

    @Inject
    private LaunchAttempts attempts;

    private ScheduledFuture<?> job;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        job = executor.scheduleWithFixedDelay(this::purge, 1, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        job.cancel(true);
    }

    private void purge() {
        for (var step : List.<Runnable>of(usedTokens::purge, connections::purge, attempts::purge)) {
            try {
                step.run();
            } catch (RuntimeException failed) {
                // Thrown on, it would end the schedule.
                LOG.log(Level.WARNING, "What launches left behind could not be deleted; trying again later", failed);
            }
        }
    }
}
