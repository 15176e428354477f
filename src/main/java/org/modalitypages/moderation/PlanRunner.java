package org.modalitypages.moderation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;
import org.modalitypages.problem.Refusal;

/** Carries out what is due about once a second, on every node; what was missed while no node ran comes first. */
@ApplicationScoped
public class PlanRunner {

    private static final Logger LOG = Logger.getLogger(PlanRunner.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private PlanExecution plans;

    private ScheduledFuture<?> running;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        running =
                executor.scheduleWithFixedDelay(this::run, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    private void run() {
        try {
            plans.due(AT_ONCE).forEach(this::carryOut);
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the runs; the next one tries again.
            LOG.log(Level.WARNING, "Could not ask for planned moves; trying again", unreachable);
        }
    }

    private void carryOut(long planId) {
        try {
            plans.carryOut(planId);
        } catch (Refusal refused) {
            plans.refused(planId, refused.problem());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A planned move could not be made; trying again in a while", failed);
            plans.postpone(planId);
        }
    }
}
