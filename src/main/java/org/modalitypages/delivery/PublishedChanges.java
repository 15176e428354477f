package org.modalitypages.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.appearance.ThemesChanged;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.ItemChanged;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.slug.Slugs.Renamed;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.specialist.SpecialistsMerged;
import org.modalitypages.statement.StatementOrder;
import org.modalitypages.statement.Statements;

/**
 * Hears of every change of what is public: writes it down in the transaction that causes it, for the other nodes, and
 * renders anew on this one before the request that caused it is answered.
 */
@ApplicationScoped
class PublishedChanges {

    private static final Logger LOG = Logger.getLogger(PublishedChanges.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Publications publications;

    @Inject
    private ChangePolling polling;

    @Inject
    private HeardChanges heard;

    @Inject
    private Event<Noted> noted;

    @Inject
    private Event<PublicChange> told;

    @Inject
    private Clock clock;

    /** A change that was written down in the transaction under way. */
    record Noted(long changeId, ItemRef item) {}

    void note(@Observes EditionMoved moved) {
        if (moved.changesLive()) {
            note(moved.edition().item());
        }
    }

    void note(@Observes ItemChanged changed) {
        note(changed.item());
    }

    void note(@Observes Renamed renamed) {
        note(new ItemRef(renamed.type(), renamed.itemId()));
    }

    void note(@Observes SpecialistsMerged merged) {
        note(Specialists.item(merged.mergedId()));
        note(Specialists.item(merged.survivorId()));
        merged.statementIds().forEach(id -> note(Statements.item(id)));
    }

    void note(@Observes StatementOrder.Changed changed) {
        note(Modalities.item(changed.modalityId()));
    }

    void note(@Observes ThemesChanged changed) {
        note(SiteThemes.ITEM);
    }

    void render(@Observes(during = TransactionPhase.AFTER_SUCCESS) Noted change) {
        heard.add(change.changeId());
        if (!polling.ready()) {
            return; // The start renders everything a little later.
        }
        try {
            // The transaction is still being completed on this thread, so that reading has to be done on another.
            executor.submit(() -> publications.refresh(change.item())).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            // The bytes are marked unsettled: they are not served again before a reader's attempt succeeds.
            LOG.log(Level.SEVERE, failed.getCause(), () -> "Could not render " + change.item());
        }
    }

    private void note(ItemRef item) {
        var change = new PublishedChange(item, clock.instant());
        entities.persist(change);
        noted.fire(new Noted(change.id(), item));
        told.fire(new PublicChange(item));
    }
}
