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
    private Decisions decisions;

    @Inject
    private ContentTypes types;

    @Inject
    private Permissions permissions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Obstacles obstacles;

    /**
     * The edition, locked until the end of the transaction, if this actor may make this move now.
     *
     * @throws Refusal in this order: 404 not visible to the actor, 428 version missing, 412 stale, 409 not listed from
     *     this state or stopped by a claim or a held decision, 403 not for this actor, 422 needs not met
     */
    Edition admit(long editionId, Transition transition, Actor actor, OptionalLong version, Move move) {
        var edition = seen(editionId, actor, version);
        if (!transition.startsAt(edition.state())) {
            throw unlisted(edition, transition);
        }
        obstacles.of(editionId).check(transition, actor);
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
            var stale = Problem.stale("You saw version " + version.getAsLong() + ", and it is at version "
                            + edition.version() + ", " + edition.state() + " now. " + lastDecision(edition)
                            + "Read it again and decide anew.")
                    .with("version", edition.version());
            throw new Refusal(named(stale, edition));
        }
        return edition;
    }

    private Refusal unlisted(Edition edition, Transition transition) {
        var listed =
                Transition.listedFrom(edition.state()).stream().map(Enum::name).toList();
        var problem = Problem.conflict(
                        "illegal-transition",
                        "This state does not allow that move",
                        (transition + " does not start from " + edition.state() + ". " + lastDecision(edition)).strip())
                .with("state", edition.state())
                .with("listed", listed);
        return new Refusal(named(problem, edition));
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

    private String lastDecision(Edition edition) {
        return decisions
                .last(edition.id())
                .map(last -> last.by() + " made the move " + last.transition() + " at " + last.at() + ". ")
                .orElse("");
    }

    private Problem named(Problem problem, Edition edition) {
        return decisions
                .last(edition.id())
                .map(last -> problem.with("by", last.by())
                        .with("transition", last.transition())
                        .with("at", last.at()))
                .orElse(problem);
    }
}
