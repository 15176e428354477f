package org.modalitypages.notice;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;

/** Turns what happened into mails, and mails into deliveries, every second on every node; the rows' locks share the work out. */
@ApplicationScoped
class NoticeJobs {

    private static final Logger LOG = Logger.getLogger(NoticeJobs.class.getName());
    private static final long SECONDS_BETWEEN = 1;
    private static final long SECONDS_BETWEEN_CHORES = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Routing routing;

    @Inject
    private Gathering gathering;

    @Inject
    private WeeklyFigures weekly;

    @Inject
    private LicenceReminders reminders;

    @Inject
    private MailRetention retention;

    @Inject
    private Delivery delivery;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        // Apart, so that a slow mail server keeps nothing from being written.
        every(SECONDS_BETWEEN, this::write);
        every(SECONDS_BETWEEN, delivery::run);
        every(SECONDS_BETWEEN_CHORES, this::remindAndPurge);
    }

    @PreDestroy
    void stop() {
        running.forEach(job -> job.cancel(true));
    }

    private void every(long seconds, Runnable step) {
        running.add(executor.scheduleWithFixedDelay(() -> attempt(step), SECONDS_BETWEEN, seconds, TimeUnit.SECONDS));
    }

    private void remindAndPurge() {
        attempt(gathering::welcome);
        reminders.ready().forEach(due -> attempt(() -> reminders.send(due)));
        retention.purge();
    }

    private void write() {
        var waiting = routing.waiting();
        while (!waiting.isEmpty()) {
            each(waiting, routing::route);
            var next = routing.waiting();
            waiting = next.equals(waiting) ? List.of() : next;
        }
        each(gathering.readyAtOnce(), gathering::atOnce);
        each(gathering.readyForDigest(), gathering::digest);
        each(weekly.ready(), weekly::send);
    }

    private static void each(List<Long> ids, LongConsumer step) {
        ids.forEach(id -> attempt(() -> step.accept(id)));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            // Thrown on, it would end the schedule or keep the others from theirs; it is tried again in a second.
            LOG.log(Level.WARNING, "A step towards notices failed; trying again", failed);
        }
    }
}
