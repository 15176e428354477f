package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.person.Holder;
import org.modalitypages.person.PersonKeys;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/** Records consent with the move that gives it, and asks whether it stands. */
@ApplicationScoped
@Transactional
class Consents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PersonKeys keys;

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
        return !standing(edition).isEmpty();
    }

    /** Whether one of the accounts that now speak for the specialist consented to the very text of this edition. */
    boolean givenByAuthor(Edition edition) {
        var accounts = accounts(edition);
        return standing(edition).stream().anyMatch(consent -> consent.isBy(accounts));
    }

    private Set<Long> accounts(Edition edition) {
        return statements
                .byId(edition.itemId())
                .flatMap(statement -> specialists.byId(statement.specialistId()))
                .map(Specialist::linkedAccounts)
                .orElse(Set.of());
    }

    /** Records an account's consent to the very text of this edition. */
    void give(Edition edition, long accountId) {
        keep(edition, accountId, false);
    }

    void keep(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (!edition.type().equals(Statements.TYPE)) {
            return;
        }
        switch (moved.transition()) {
            case IMPORT -> attest(edition, moved.actor().accountId());
            case SUBMIT -> {
                if (moved.move().consent()) {
                    give(edition, moved.actor().accountId());
                }
            }
            case WITHDRAW -> standing(edition).forEach(consent -> consent.withdraw(clock.instant()));
            case RECALL, RETURN, REJECT, REOPEN, APPROVE, PUBLISH, SUPERSEDE, UNPUBLISH, REINSTATE -> {
                // None of these gives or takes back a permission.
            }
        }
    }

    /** An importer's word stands in for the consent of a specialist without account, and of nobody else. */
    private void attest(Edition edition, long accountId) {
        if (accounts(edition).isEmpty()) {
            keep(edition, accountId, true);
        }
    }

    private void keep(Edition edition, long accountId, boolean attested) {
        var hash = keys.mac(holder(edition), edition.contentHash());
        entities.persist(new Consent(edition, hash, accountId, attested, terms.version(), clock.instant()));
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
