package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the log of mails as long as it is of use, and no longer. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailRetention {

    private static final int AT_A_TIME = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "mail.kept-days")
    private int days;

    /** Deletes settled mails that are too old, some at a time. */
    void purge() {
        var old = entities.createQuery("select m.id from Mail m where m.settledAt < :before", Long.class)
                .setParameter("before", clock.instant().minus(Duration.ofDays(days)))
                .setMaxResults(AT_A_TIME)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from Mail m where m.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
        }
    }
}
