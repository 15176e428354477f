package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.person.Holder;
import org.modalitypages.person.PersonKeys;

/** Records consent with the move that gives it, and asks whether it stands. */
@ApplicationScoped
@Transactional
class Consents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Statements statements;

    @Inject
    private PersonKeys keys;

    @Inject
    private Clock clock;

    /** Whether the very text of this edition may be published. */
    boolean stand(Edition edition) {
        return !standing(edition).isEmpty();
    }

    void keep(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (!edition.type().equals(Statements.TYPE)) {
            return;
        }
        switch (moved.transition()) {
            case IMPORT -> keep(edition, moved.actor(), true);
            case SUBMIT -> {
                if (moved.move().consent()) {
                    keep(edition, moved.actor(), false);
                }
            }
            case WITHDRAW -> standing(edition).forEach(consent -> consent.withdraw(clock.instant()));
            case RECALL, RETURN, REJECT, REOPEN, APPROVE, PUBLISH, SUPERSEDE, UNPUBLISH, REINSTATE -> {
                // None of these gives or takes back a permission.
            }
        }
    }

    private void keep(Edition edition, Actor actor, boolean attested) {
        var hash = keys.mac(holder(edition), edition.contentHash());
        entities.persist(new Consent(edition, hash, actor.accountId(), attested, clock.instant()));
    }

    private Holder holder(Edition edition) {
        return Holder.specialist(statements.byId(edition.itemId()).orElseThrow().specialistId());
    }

    private List<Consent> standing(Edition edition) {
        var hashes = keys.macs(holder(edition), edition.contentHash());
        if (hashes.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from Consent c where c.statementId = :statement and c.locale = :locale and c.textHash in :hashes and c.withdrawnAt is null",
                        Consent.class)
                .setParameter("statement", edition.itemId())
                .setParameter("locale", edition.locale())
                .setParameter("hashes", hashes)
                .getResultList();
    }
}
