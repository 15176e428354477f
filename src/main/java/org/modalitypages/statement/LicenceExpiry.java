package org.modalitypages.statement;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.database.StartOrder;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Correlation;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/**
 * Takes statements off once every known licence of their specialist has run out: after the last day on which one is
 * valid, in the site's time zone. Asks every few minutes; on several nodes the first one wins and the others find nothing.
 */
@ApplicationScoped
class LicenceExpiry {

    private static final Logger LOG = Logger.getLogger(LicenceExpiry.class.getName());
    private static final long MINUTES_BETWEEN = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Specialists specialists;

    @Inject
    private Statements statements;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Correlation correlation;

    @Inject
    private Site site;

    private ScheduledFuture<?> running;

    void start(@Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class) Object start) {
        running = executor.scheduleWithFixedDelay(this::run, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    private void run() {
        try {
            correlation.during(
                    Correlation.fresh(),
                    () -> specialists.withoutValidLicence(site.today()).forEach(this::takeOff));
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the schedule; the next round tries again.
            LOG.log(Level.WARNING, "Could not look for expired licences; trying again", unreachable);
        }
    }

    private void takeOff(Specialist specialist) {
        var ids = statements.by(specialist.id()).stream().map(Statement::id).toList();
        editions.live(Statements.TYPE, ids).values().forEach(live -> live.forEach(this::takeOff));
    }

    private void takeOff(Edition edition) {
        try {
            moderation.perform(
                    edition.id(),
                    Transition.UNPUBLISH,
                    Actor.SYSTEM,
                    OptionalLong.of(edition.version()),
                    Move.because("licence-expired"));
        } catch (Refusal decidedMeanwhile) {
            LOG.log(Level.FINE, "Somebody else decided on edition " + edition.id(), decidedMeanwhile);
        }
    }
}
