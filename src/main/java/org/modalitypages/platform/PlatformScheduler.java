package org.modalitypages.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.modalitypages.database.StartOrder;

/** Gives each platform its turns, one at a time in the whole cluster; a node that dies in one leaves the next to another. */
@ApplicationScoped
class PlatformScheduler {

    private static final String TASK = "platform-turn";
    private static final int AT_ONCE = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(6);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    @Resource(lookup = "java:app/database")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private PlatformTurn turn;

    @Inject
    private Platforms platforms;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Clock clock;

    private CustomTask<Void> turns;
    private Scheduler scheduler;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        turns = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var next = turn.take(Long.parseLong(instance.getId()));
                    return (complete, operations) ->
                            next.ifPresentOrElse(moment -> operations.reschedule(complete, moment), operations::remove);
                });
        scheduler = Scheduler.create(database, turns)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(TO_STOP)
                .enableImmediateExecution()
                .startTasks(Tasks.recurring("platform-purge", FixedDelay.of(BETWEEN_PURGES))
                        .execute((instance, context) -> deliveries.purge()))
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(AT_ONCE, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
                .build();
        for (var platform : platforms.all()) {
            wake(platform.id());
        }
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Something is to be done: at once, as far as this node can tell. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Platforms.WorkAsked asked) {
        if (scheduler != null) {
            // The transaction is still being completed on this thread.
            executor.execute(() -> wake(asked.platformId()));
        }
    }

    private void wake(long platformId) {
        var instance = turns.instance(Long.toString(platformId));
        if (!scheduler.scheduleIfNotExists(instance, clock.instant())) {
            try {
                scheduler.reschedule(instance, clock.instant());
            } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException underWay) {
                // It looks again a moment after it has ended.
            }
        }
    }
}
