package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Correlation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Moves that are made later. Planning one changes nothing of the edition: neither state nor version, and nobody hears of
 * it. What may be planned is what may be done now; whether it still may is asked again when it is due.
 */
@ApplicationScoped
@Transactional
public class Plans {

    /** The longest that a decision may be held, in seconds. */
    public static final int LONGEST_HOLD = 300;

    /** The name of the problem that there is nothing to undo. */
    public static final String NOTHING = "nothing-planned";

    private static final Set<Transition> HOLDABLE = EnumSet.of(
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.RETURN,
            Transition.REJECT,
            Transition.REOPEN,
            Transition.REINSTATE);
    private static final Set<Transition> SCHEDULABLE = EnumSet.of(Transition.PUBLISH, Transition.UNPUBLISH);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Admission admission;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Accounts accounts;

    @Inject
    private PlanFailures failures;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Correlation correlation;

    @Inject
    private Clock clock;

    /** Whether a decision of this kind may be held; what takes a text off or back never is. */
    public static boolean holdable(Transition transition) {
        return HOLDABLE.contains(transition);
    }

    /**
     * Holds a decision for some seconds.
     *
     * @param seconds 1 to {@link #LONGEST_HOLD}
     * @throws Refusal as {@link Moderation#perform}; 422 for a move that is never held
     */
    public Plan hold(long editionId, Transition transition, Actor actor, OptionalLong version, Move move, int seconds) {
        var edition = admission.admit(editionId, transition, actor, version, move);
        if (!holdable(transition)) {
            throw new Refusal(Problem.invalid(
                            transition
                                    + " is never held: what somebody wants off the site, or back, goes through at once. Send it without \"holdSeconds\".")
                    .with("member", "holdSeconds"));
        }
        var planned = new PlannedMove(Plan.Kind.HELD, edition, transition, actor.accountId(), move);
        var now = clock.instant();
        planned.due(now.plusSeconds(seconds), now, correlation.id());
        entities.persist(planned);
        entities.flush();
        return planned.view(actor.name());
    }

    /**
     * Sets a publication or its end for a day and hour; one that was set before is replaced.
     *
     * @throws Refusal as {@link Moderation#perform}; 422 for other moves, and for a time that has passed
     */
    public Plan schedule(
            long editionId, Transition transition, Actor actor, OptionalLong version, Move move, ZonedTime time) {
        var edition = admission.admit(editionId, transition, actor, version, move);
        if (!SCHEDULABLE.contains(transition)) {
            throw new Refusal(Problem.invalid("Only PUBLISH and UNPUBLISH can be set for a time.")
                    .with("member", "transition")
                    .with("allowed", List.copyOf(SCHEDULABLE)));
        }
        if (!time.instant().isAfter(clock.instant())) {
            throw new Refusal(Problem.invalid(time.words() + " has passed. Choose a time to come, or do it now.")
                    .with("member", "at"));
        }
        active(editionId, Plan.Kind.SCHEDULED).ifPresent(entities::remove);
        entities.flush();
        var planned = new PlannedMove(Plan.Kind.SCHEDULED, edition, transition, actor.accountId(), move);
        planned.due(time, clock.instant(), correlation.id());
        entities.persist(planned);
        entities.flush();
        return planned.view(actor.name());
    }

    /**
     * Undoes a held decision.
     *
     * @throws Refusal 409 {@link #NOTHING} when nothing is held any more, 403 for anybody but who made it and administrators
     */
    public Plan undo(long editionId, Actor actor) {
        return cancel(editionId, Plan.Kind.HELD, actor, Role.ADMINISTRATOR, "Only who decided can undo it.");
    }

    /**
     * Takes back what was set for a time.
     *
     * @throws Refusal 409 {@link #NOTHING} when nothing is set, 403 for anybody but who set it and publishers
     */
    public Plan cancel(long editionId, Actor actor) {
        return cancel(editionId, Plan.Kind.SCHEDULED, actor, Role.PUBLISHER, "This is for who set it, or a publisher.");
    }

    /** What is to come for these editions, by edition id. */
    public Map<Long, List<Plan>> of(Collection<Long> editionIds) {
        if (editionIds.isEmpty()) {
            return Map.of();
        }
        var found = entities.createQuery(
                        "select p from PlannedMove p where p.editionId in :ids and p.slot is not null order by p.id",
                        PlannedMove.class)
                .setParameter("ids", editionIds)
                .getResultList();
        return views(found).stream().collect(Collectors.groupingBy(Plan::editionId));
    }

    /** What an account's decisions are held now, the latest last. */
    public List<Plan> heldBy(long accountId) {
        return views(entities.createQuery(
                        "select p from PlannedMove p where p.accountId = :account and p.failedAt is null and p.kind = :kind order by p.id",
                        PlannedMove.class)
                .setParameter("account", accountId)
                .setParameter("kind", Plan.Kind.HELD)
                .getResultList());
    }

    /** What is set for a time, the soonest first, at most this many. */
    public List<Plan> scheduled(int limit) {
        return views(entities.createQuery(
                        "select p from PlannedMove p where p.failedAt is null and p.kind = :kind order by p.dueAt, p.id",
                        PlannedMove.class)
                .setParameter("kind", Plan.Kind.SCHEDULED)
                .setMaxResults(limit)
                .getResultList());
    }

    /** What an account planned and was dropped, as long as it has not put it aside, the latest first. */
    public List<Plan> failuresOf(long accountId) {
        return views(entities.createQuery(
                        "select p from PlannedMove p where p.accountId = :account and p.failedAt is not null order by p.failedAt desc",
                        PlannedMove.class)
                .setParameter("account", accountId)
                .setMaxResults(20)
                .getResultList());
    }

    /** Puts aside what an account has read of its dropped plans. */
    public void forgetFailures(long accountId) {
        entities.createQuery("delete from PlannedMove p where p.accountId = :account and p.failedAt is not null")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** A move that was made ends what others had planned for the edition as it was. */
    void end(@Observes EditionMoved moved) {
        var plans = entities.createQuery(
                        "select p from PlannedMove p where p.editionId = :id and p.slot is not null", PlannedMove.class)
                .setParameter("id", moved.edition().id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var planned : plans) {
            if (planned.accountId() == moved.actor().accountId()) {
                entities.remove(planned);
            } else {
                failures.keep(planned, conflicts.overtaken(moved));
            }
        }
    }

    private Plan cancel(long editionId, Plan.Kind kind, Actor actor, Role others, String otherwise) {
        visible.edition(editionId, actor);
        var planned = active(editionId, kind)
                .orElseThrow(() -> new Refusal(Problem.conflict(
                        NOTHING,
                        "There is nothing left to undo",
                        "It was carried out, undone or dropped. Read the edition's decisions.")));
        if (planned.accountId() != actor.accountId() && !actor.is(others)) {
            throw new Refusal(Problem.forbidden(otherwise));
        }
        entities.remove(planned);
        entities.flush();
        return views(List.of(planned)).get(0);
    }

    private Optional<PlannedMove> active(long editionId, Plan.Kind kind) {
        return entities.createQuery("select p from PlannedMove p where p.slot = :slot", PlannedMove.class)
                .setParameter("slot", kind + ":" + editionId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private List<Plan> views(List<PlannedMove> planned) {
        var names = accounts.names(
                planned.stream().map(PlannedMove::accountId).distinct().toList());
        return planned.stream().map(one -> one.view(names.get(one.accountId()))).toList();
    }
}
