package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;

/** Records consent with the move that gives it, and asks whether it stands. */
@ApplicationScoped
@Transactional
class Consents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Whether the very text of this edition may be published. */
    boolean stand(Edition edition) {
        return !standing(edition).setMaxResults(1).getResultList().isEmpty();
    }

    void keep(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (!edition.type().equals(Statements.TYPE)) {
            return;
        }
        switch (moved.transition()) {
            case IMPORT -> entities.persist(new Consent(edition, moved.actor().accountId(), true, clock.instant()));
            case SUBMIT -> {
                if (moved.move().consent()) {
                    entities.persist(new Consent(edition, moved.actor().accountId(), false, clock.instant()));
                }
            }
            case WITHDRAW -> standing(edition).getResultList().forEach(consent -> consent.withdraw(clock.instant()));
            case RECALL, RETURN, REJECT, REOPEN, APPROVE, PUBLISH, SUPERSEDE, UNPUBLISH, REINSTATE -> {
                // None of these gives or takes back a permission.
            }
        }
    }

    private TypedQuery<Consent> standing(Edition edition) {
        return entities.createQuery(
                        "select c from Consent c where c.statementId = :statement and c.locale = :locale and c.textHash = :hash and c.withdrawnAt is null",
                        Consent.class)
                .setParameter("statement", edition.itemId())
                .setParameter("locale", edition.locale())
                .setParameter("hash", edition.contentHash());
    }
}
