package org.modalitypages.delivery;

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
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.database.StartOrder;

/**
 * Renders everything at start, and from then on what other nodes changed, within a second. A node that could not reach
 * the database for longer than it looks back renders everything anew.
 */
@ApplicationScoped
public class ChangePolling {

    static final Duration LOOK_BACK = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(ChangePolling.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final Duration KEPT = Duration.ofDays(1);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Publications publications;

    @Inject
    private ChangeNotes notes;

    @Inject
    private HeardChanges heard;

    @Inject
    private Clock clock;

    /** Nobody else can write into the embedded database, so that without this there is nothing to ask for. */
    @Inject
    @ConfigProperty(name = "database.url")
    private Optional<String> sharedDatabase;

    private Instant lastPoll;
    private ScheduledFuture<?> polling;
    private volatile boolean ready;

    void start(@Observes @Priority(StartOrder.RENDER) @Initialized(ApplicationScoped.class) Object start) {
        lastPoll = clock.instant();
        notes.since(clock.instant().minus(LOOK_BACK)).forEach(change -> heard.add(change.id()));
        notes.forgetBefore(clock.instant().minus(KEPT));
        publications.renderAll();
        ready = true;
        if (sharedDatabase.isPresent()) {
            polling = executor.scheduleWithFixedDelay(
                    this::poll, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(true);
        }
    }

    /** Whether everything public has been rendered. */
    public boolean ready() {
        return ready;
    }

    private void poll() {
        try {
            var now = clock.instant();
            if (lastPoll.plus(LOOK_BACK.dividedBy(2)).isBefore(now)) {
                publications.refresh(SiteThemes.ITEM);
            }
            notes.since(clock.instant().minus(LOOK_BACK)).stream()
                    .filter(change -> heard.add(change.id()))
                    .map(PublishedChange::item)
                    .distinct()
                    .forEach(publications::refresh);
            lastPoll = now;
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the polling; the next poll tries again.
            LOG.log(Level.WARNING, "Could not ask for changes; trying again", unreachable);
        }
    }
}
