package org.modalitypages.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals decisions. They are written as they are made and sealed together when their transaction is about to commit: the
 * one lock that orders the chain is then the last that is taken, so that it is held for milliseconds, however long the
 * transaction was, and nothing can wait for it in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Chain {

    private static final String PENDING = Chain.class.getName();

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Seals a decision of the present transaction when that commits; its row has to be there by then. */
    public void append(Entry entry) {
        var known = (Pending) transaction.getResource(PENDING);
        if (known == null) {
            known = new Pending();
            transaction.putResource(PENDING, known);
            // Interposed: these run after the one that writes what the entities still hold, and so last of all.
            transaction.registerInterposedSynchronization(known);
        }
        known.entries.add(entry);
    }

    private void seal(List<Entry> decided) {
        try {
            Seals.append(entities.unwrap(Connection.class), decided);
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not seal " + decided.size() + " decisions", failed);
        }
    }

    /** What one transaction will seal, in the order in which it was decided. */
    private final class Pending implements Synchronization {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                seal(entries);
            }
        }

        @Override
        public void afterCompletion(int status) {
            entries.clear();
        }
    }
}
