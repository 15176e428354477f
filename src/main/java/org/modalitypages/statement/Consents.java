package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/** Records consent with the move that gives it, and asks whether it stands. */
@ApplicationScoped
@Transactional
class Consents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private ConsentTerms terms;

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    /** Whether the very text of this edition may be published. */
    boolean stand(Edition edition) {
        return !standing(edition).setMaxResults(1).getResultList().isEmpty();
    }

    /** Whether one of the accounts that now speak for the specialist consented to the very text of this edition. */
    boolean givenByAuthor(Edition edition) {
        var accounts = statements
                .byId(edition.itemId())
                .flatMap(statement -> specialists.byId(statement.specialistId()))
                .map(Specialist::linkedAccounts)
                .orElse(Set.of());
        return standing(edition).getResultStream().anyMatch(consent -> consent.isBy(accounts));
    }

    /** Records an account's consent to the very text of this edition. */
    void give(Edition edition, long accountId) {
        entities.persist(new Consent(edition, accountId, false, terms.version(), clock.instant()));
    }

    void keep(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (!edition.type().equals(Statements.TYPE)) {
            return;
        }
        switch (moved.transition()) {
            case IMPORT ->
                entities.persist(
                        new Consent(edition, moved.actor().accountId(), true, terms.version(), clock.instant()));
            case SUBMIT -> {
                if (moved.move().consent()) {
                    give(edition, moved.actor().accountId());
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
