package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Correlation;
import org.modalitypages.problem.Problem;

/**
 * Carries planned moves out. Deleting a plan and making its move is one transaction under the lock of its row, so that of
 * several nodes one makes it, and a crash leaves both or neither. Editions are locked before plans, as everywhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlanExecution {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String NOT_ANY_MORE = "Your role no longer allows it, or the text is gone.";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Moderation moderation;

    @Inject
    private Editions editions;

    @Inject
    private Accounts accounts;

    @Inject
    private Correlation correlation;

    @Inject
    private PlanFailures failures;

    @Inject
    private Clock clock;

    /** The plans that are due now, the oldest first; at most this many. */
    List<Long> due(int limit) {
        return entities.createQuery(
                        "select p.id from PlannedMove p where p.runAt <= :now order by p.runAt, p.id", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Makes the move as the account that planned it, with the roles that it has now; a refusal undoes everything. */
    void carryOut(long planId) {
        var found = locked(planId);
        if (found.isEmpty()) {
            return;
        }
        var planned = found.get();
        entities.remove(planned);
        entities.flush();
        var actor = accounts.byId(planned.accountId()).map(PlanExecution::actor).orElse(nobody(planned));
        correlation.during(
                planned.correlation(),
                () -> moderation.perform(
                        planned.editionId(), planned.transition(), actor, version(planned), planned.move()));
    }

    /**
     * Drops a plan that was refused, and has its maker told. One that was set for a day waits for a claim to end instead: a
     * colleague who looks at a text does not mean to lose its day of publication.
     */
    void refused(long planId, Problem problem) {
        locked(planId).ifPresent(planned -> {
            if (!planned.isHeld() && problem.name().equals("claimed")) {
                planned.tryAgain(clock.instant().plus(PAUSE));
            } else {
                failures.keep(planned, problem.status() == 404 ? problem.saying(NOT_ANY_MORE) : problem);
            }
        });
    }

    /** Leaves a plan for later after a failure that is not the plan's. */
    void postpone(long planId) {
        locked(planId).ifPresent(planned -> planned.tryAgain(clock.instant().plus(PAUSE)));
    }

    private Optional<PlannedMove> locked(long planId) {
        var planned = entities.find(PlannedMove.class, planId);
        if (planned == null) {
            return Optional.empty();
        }
        var editionId = planned.editionId();
        entities.clear();
        editions.locked(editionId);
        return Optional.ofNullable(entities.find(PlannedMove.class, planId, LockModeType.PESSIMISTIC_WRITE))
                .filter(still -> still.runAt() != null);
    }

    /** A held decision is on what its maker saw; one that was set for a day stands until another move ends it. */
    private OptionalLong version(PlannedMove planned) {
        return planned.isHeld()
                ? OptionalLong.of(planned.editionVersion())
                : OptionalLong.of(
                        editions.byId(planned.editionId()).orElseThrow().version());
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.rolesInForce());
    }

    private static Actor nobody(PlannedMove planned) {
        return new Actor(planned.accountId(), "Nobody", Set.of());
    }
}
