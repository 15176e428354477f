package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Correlation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** One move on many editions: each stands for itself in a transaction of its own, and all share a correlation id. */
@ApplicationScoped
public class BulkMoves {

    /** The most editions at once. */
    public static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(BulkMoves.class.getName());

    @Inject
    private Moderation moderation;

    @Inject
    private Plans plans;

    @Inject
    private Editions editions;

    @Inject
    private Correlation correlation;

    /** An edition in the version that the actor saw; empty when that was not said. */
    public record Item(long id, OptionalLong version) {}

    /**
     * What became of one.
     *
     * @param edition as it is then; {@code null} when it was refused
     * @param problem {@code null} when it was not refused
     */
    public record Result(long id, Edition edition, Problem problem) {

        /** 200 when it was done, 202 when it is held, or the problem's status. */
        public int status(boolean held) {
            return problem != null ? problem.status() : held ? 202 : 200;
        }
    }

    /** Makes the move on each, or holds it when {@code holdSeconds} is more than 0; in the order given. */
    public List<Result> perform(List<Item> items, Transition transition, Actor actor, Move move, int holdSeconds) {
        return items.stream()
                .map(item -> one(item, transition, actor, move, holdSeconds))
                .toList();
    }

    private Result one(Item item, Transition transition, Actor actor, Move move, int holdSeconds) {
        try {
            if (holdSeconds == 0) {
                return new Result(
                        item.id(), moderation.perform(item.id(), transition, actor, item.version(), move), null);
            }
            plans.hold(item.id(), transition, actor, item.version(), move, holdSeconds);
            return new Result(item.id(), editions.byId(item.id()).orElseThrow(), null);
        } catch (Refusal refused) {
            return new Result(item.id(), null, refused.problem());
        } catch (RuntimeException failed) {
            // One that fails must not hide what became of the others.
            LOG.log(Level.SEVERE, "A move of many failed, correlation " + correlation.id(), failed);
            return new Result(item.id(), null, Problem.failure(correlation.id()));
        }
    }
}
