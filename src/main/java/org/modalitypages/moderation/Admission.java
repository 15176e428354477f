package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Who may pass the door: everything that is checked before a move, whether it is made now or planned. */
@ApplicationScoped
class Admission {

    @Inject
    private Editions editions;

    @Inject
    private ContentTypes types;

    @Inject
    private Permissions permissions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Obstacles obstacles;

    @Inject
    private Conflicts conflicts;

    /**
     * The edition, locked until the end of the transaction, if this actor may make this move now.
     *
     * @throws Refusal in this order: 404 not visible to the actor, 428 version missing, 412 stale, 409 not listed from
     *     this state or stopped by a claim or a held decision, 403 not for this actor, 422 needs not met
     */
    Edition admit(long editionId, Transition transition, Actor actor, OptionalLong version, Move move) {
        var edition = seen(editionId, actor, version);
        if (!transition.startsAt(edition.state())) {
            throw new Refusal(conflicts.unlisted(edition, transition));
        }
        var obstacle = obstacles.of(editionId);
        if (obstacle.stops(transition, actor)) {
            throw new Refusal(conflicts.of(obstacle));
        }
        if (!transition.by().permits(permissions.standing(edition, actor))) {
            throw new Refusal(permissions.explain(edition, transition, actor));
        }
        checkNeeds(edition, transition, move);
        return edition;
    }

    /** The edition, locked, in the version that the actor saw; 404, 428 or 412 otherwise. */
    Edition seen(long editionId, Actor actor, OptionalLong version) {
        var edition = visible.locked(editionId, actor);
        if (version.isEmpty()) {
            throw new Refusal(Problem.versionMissing());
        }
        if (version.getAsLong() != edition.version()) {
            throw new Refusal(conflicts.stale(edition, version.getAsLong()));
        }
        return edition;
    }

    private void checkNeeds(Edition edition, Transition transition, Move move) {
        var words = transition.words();
        if (words != Transition.Words.NONE && move.reason() == null) {
            throw new Refusal(Problem.invalid(transition + " needs a reason.").with("missing", "reason"));
        }
        if (words == Transition.Words.REASON_AND_NOTE && move.note() == null) {
            throw new Refusal(Problem.invalid(transition + " needs a note: words for the author that say what to do.")
                    .with("missing", "note"));
        }
        occupied(edition, transition).ifPresent(other -> {
            throw new Refusal(Problem.invalid("Another edition of this item is " + other.state() + " in this locale."));
        });
        types.of(edition).unmetNeed(edition, transition, move).ifPresent(need -> {
            throw new Refusal(Problem.invalid(need));
        });
    }

    private Optional<Edition> occupied(Edition edition, Transition transition) {
        if (transition.to().open() && !edition.state().open()) {
            return editions.open(edition.item(), edition.locale());
        }
        return transition == Transition.REINSTATE ? editions.live(edition.item(), edition.locale()) : Optional.empty();
    }
}
