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
import java.time.LocalDate;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;
import org.modalitypages.site.Site;

/**
 * Brings a new day's order of statements to the pages of modalities, on each node by itself and one page after the other,
 * while the former bytes are served. Looking at the clock every second survives clocks that jump and summer time.
 */
@ApplicationScoped
class DayTurn {

    private static final Logger LOG = Logger.getLogger(DayTurn.class.getName());

    /** Between one attempt and the next, for a database that is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Publications publications;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    private LocalDate shown;
    private Instant notBefore = Instant.MIN;
    private ScheduledFuture<?> watching;

    /** Before everything is rendered for the first time: a midnight that falls into it is then noticed. */
    void start(@Observes @Priority(StartOrder.RENDER - 1) @Initialized(ApplicationScoped.class) Object start) {
        shown = site.today();
        watching = executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (watching != null) {
            watching.cancel(true);
        }
    }

    private void look() {
        try {
            var today = site.today();
            if (!today.equals(shown) && !clock.instant().isBefore(notBefore)) {
                notBefore = clock.instant().plus(PATIENCE);
                publications.turnToDay();
                shown = today;
            }
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the watch. Yesterday's order is better than no page.
            LOG.log(Level.WARNING, "Could not render the order of a new day; trying again soon", unreachable);
        }
    }
}
