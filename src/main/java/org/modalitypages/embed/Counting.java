package org.modalitypages.embed;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;
import org.modalitypages.site.Site;

/**
 * Counts views and clicks of widgets, of whose visitors it learns nothing: sums in memory, written down every few
 * seconds and at the end. What comes while the database is away is written when it is back, as far as there is room.
 */
@ApplicationScoped
class Counting {

    private static final Logger LOG = Logger.getLogger(Counting.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final int KEPT_DAYS = 400;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private SavedEmbeds embeds;

    @Inject
    private CountLedger ledger;

    @Inject
    private CountLimits limits;

    @Inject
    private Site site;

    private Tally tally = new Tally();
    private ScheduledFuture<?> writing;
    private LocalDate cleaned = LocalDate.MIN;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        writing = executor.scheduleWithFixedDelay(
                this::write, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        write();
    }

    @PreDestroy
    void stop() {
        if (writing != null) {
            writing.cancel(false);
        }
    }

    /**
     * Counts what is of a saved embed that counts, on a page of its site, and not too much from one place; nothing else.
     *
     * @param origin as the browser says it
     * @param address of the visitor; it is not kept
     */
    void add(List<CountLine> lines, String origin, String address) {
        var today = site.today();
        for (var line : lines) {
            var embed = embeds.find(line.sitekey()).filter(SavedEmbed::counts);
            if (embed.isPresent() && isOf(line.sitekey(), origin) && limits.allow(line.sitekey(), address)) {
                var id = embed.get().embedId();
                synchronized (this) {
                    tally.add(new Tally.Key(today, id, line.modality(), line.specialist()), 1);
                    tally.seen(new Tally.Place(id, origin), today);
                }
            }
        }
    }

    private boolean isOf(String sitekey, String origin) {
        return embeds.origins(sitekey).contains(origin) || Origin.of(site.url()).equals(origin);
    }

    private void write() {
        var taken = take();
        try {
            if (!taken.isEmpty()) {
                ledger.write(taken);
            }
            var today = site.today();
            if (!cleaned.equals(today)) {
                ledger.forgetBefore(today.minusDays(KEPT_DAYS));
                cleaned = today;
            }
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the schedule; the next round tries again.
            LOG.log(Level.WARNING, "Could not write down counts; trying again", unreachable);
            giveBack(taken);
        }
    }

    private synchronized Tally take() {
        var taken = tally;
        tally = new Tally();
        return taken;
    }

    private synchronized void giveBack(Tally taken) {
        taken.addAll(tally);
        tally = taken;
    }
}
