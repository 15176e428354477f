package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.modalitypages.page.Moment;
import org.modalitypages.problem.Problem;
import org.modalitypages.site.Site;

/** What somebody reads who came second: who did or does what, and when. */
@ApplicationScoped
class Conflicts {

    @Inject
    private Decisions decisions;

    @Inject
    private Site site;

    Problem of(Obstacle obstacle) {
        return obstacle.held() != null ? held(obstacle.held()) : claimed(obstacle.claim());
    }

    Problem held(Plan plan) {
        return Problem.conflict(
                        "held",
                        "A decision on this is held just now",
                        plan.by() + " " + plan.transition().past() + ", and can undo that until "
                                + inWords(plan.dueAt()) + ".")
                .with("by", plan.by())
                .with("transition", plan.transition())
                .with("until", plan.dueAt());
    }

    Problem claimed(Claim claim) {
        return Problem.conflict(
                        "claimed",
                        "Somebody else decides on this just now",
                        claim.by() + " has claimed it until " + inWords(claim.until())
                                + ". Ask them, wait, or claim it yourself with \"takeOver\": true.")
                .with("by", claim.by())
                .with("until", claim.until());
    }

    Problem overtaken(EditionMoved moved) {
        return Problem.conflict(
                "overtaken",
                "Another move came first",
                moved.actor().name() + " " + moved.transition().past() + " before.");
    }

    Problem unlisted(Edition edition, Transition transition) {
        var listed =
                Transition.listedFrom(edition.state()).stream().map(Enum::name).toList();
        var problem = Problem.conflict(
                        "illegal-transition",
                        "This state does not allow that move",
                        (transition + " does not start from " + edition.state() + ". " + lastDecision(edition)).strip())
                .with("state", edition.state())
                .with("listed", listed);
        return named(problem, edition);
    }

    Problem stale(Edition edition, long seen) {
        var problem = Problem.stale("You saw version " + seen + ", and it is at version " + edition.version() + ", "
                        + edition.state() + " now. " + lastDecision(edition) + "Read it again and decide anew.")
                .with("version", edition.version());
        return named(problem, edition);
    }

    private String lastDecision(Edition edition) {
        return decisions
                .last(edition.id())
                .map(last -> last.by() + " " + last.transition().past() + " on " + inWords(last.at()) + ". ")
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

    private String inWords(Instant at) {
        return Moment.inWords(at, site.timeZone());
    }
}
