package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.PlannedMoveFailed;
import org.modalitypages.moderation.PriorityRaised;
import org.modalitypages.notice.Happening.Kind;
import org.modalitypages.review.ReasonCodes;
import org.modalitypages.review.SuggestionChanged;

/** Notes what happens, in the transaction in which it does: either both are kept or neither. */
@ApplicationScoped
@Transactional
class Happenings {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private Clock clock;

    void moved(@Observes EditionMoved moved) {
        switch (moved.transition()) {
            case RECALL, SUPERSEDE -> {
                // The author's own move, and the consequence of a publication that is told of.
            }
            case IMPORT, SUBMIT, RETURN, REJECT, REOPEN, APPROVE, PUBLISH, WITHDRAW, UNPUBLISH, REINSTATE ->
                entities.persist(Happening.of(moved, reasons.label(moved.move().reason()), clock.instant()));
        }
    }

    void suggestion(@Observes SuggestionChanged changed) {
        var suggestion = changed.suggestion();
        var actor = changed.actor().accountId();
        switch (changed.status()) {
            case OPEN ->
                entities.persist(new Happening(Kind.SUGGESTED, changed.edition().id(), clock.instant())
                        .by(actor)
                        .saying(null, suggestion.note()));
            case ACCEPTED, DECLINED ->
                entities.persist(new Happening(Kind.ANSWERED, changed.edition().id(), clock.instant())
                        .by(actor)
                        .tell(suggestion.accountId())
                        .saying(changed.status().name(), suggestion.answerNote()));
            case TAKEN_BACK, OVERTAKEN -> {
                // Nobody has to do anything.
            }
        }
    }

    void priority(@Observes PriorityRaised raised) {
        if (raised.reason().asked()) {
            entities.persist(new Happening(Kind.REPORTED, raised.editionId(), clock.instant())
                    .saying(raised.reason().words(), null));
        }
    }

    void planFailed(@Observes PlannedMoveFailed failed) {
        var plan = failed.plan();
        entities.persist(new Happening(Kind.PLAN_FAILED, failed.edition().id(), clock.instant())
                .tell(plan.accountId())
                .making(plan.transition())
                .saying(Letter.oneLine(plan.failure(), Happening.LONGEST_REASON), null));
    }
}
