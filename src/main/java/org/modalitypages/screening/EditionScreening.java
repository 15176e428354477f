package org.modalitypages.screening;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.State;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/**
 * Screens statements once they are submitted: at once and beside the request, and in rounds whatever a crash, another
 * node or a new version of the rules left over.
 */
@ApplicationScoped
class EditionScreening {

    private static final Logger LOG = Logger.getLogger(EditionScreening.class.getName());
    private static final long SECONDS_BETWEEN = 10;
    private static final int BATCH = 100;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ScreeningStore store;

    @Inject
    private Screening screening;

    @Inject
    private Twins twins;

    @Inject
    private ExternalCheck external;

    private final Queue<Long> submitted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private ScheduledFuture<?> rounds;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        rounds = schedule.scheduleWithFixedDelay(this::round, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionMoved moved) {
        var edition = moved.edition();
        if (edition.type().equals(Statements.TYPE) && edition.state() == State.SUBMITTED) {
            submitted.add(edition.id());
            work(this::screenSubmitted);
        } else if (edition.type().equals(Specialists.TYPE) && moved.changesLive()) {
            work(this::screenDue);
        }
    }

    private void work(Runnable task) {
        executor.execute(() -> guarded(task));
    }

    /** One thread at a time: a page of many statements is screened beside the requests, not instead of them. */
    private void screenSubmitted() {
        while (!submitted.isEmpty() && working.compareAndSet(false, true)) {
            try {
                for (var next = submitted.poll(); next != null; next = submitted.poll()) {
                    screen(next);
                }
            } finally {
                working.set(false);
            }
        }
    }

    private void round() {
        guarded(() -> {
            screening.warmUp();
            screenDue();
            store.unknownToTwins(BATCH).forEach(store::rememberForTwins);
        });
    }

    private void screenDue() {
        List<Long> due;
        do {
            due = store.due(BATCH);
            due.forEach(this::screen);
        } while (due.size() == BATCH);
    }

    private void screen(long editionId) {
        try {
            store.claim(editionId).ifPresent(this::screen);
        } catch (RuntimeException failed) {
            // The edition stays due, and its claim runs out: it is screened in a later round.
            LOG.log(Level.WARNING, failed, () -> "Could not screen edition " + editionId);
        }
    }

    private void screen(ScreeningStore.Task task) {
        var submission = task.submission();
        var twin = twins.of(submission.text(), List.of(task.itemId()), false).orElse(null);
        store.keep(task, external.beside(screening.screen(submission, twin), submission));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the rounds; the next one tries again.
            LOG.log(Level.WARNING, "Could not look for statements to screen; trying again", unreachable);
        }
    }
}
