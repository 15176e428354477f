package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Reads the notes of changes, and forgets those that every node has long heard of. */
@ApplicationScoped
@Transactional
class ChangeNotes {

    @PersistenceContext
    private EntityManager entities;

    /** What changed since that moment, on whatever node. */
    public List<PublishedChange> since(Instant moment) {
        return entities.createQuery(
                        "select c from PublishedChange c where c.happenedAt > :moment order by c.id",
                        PublishedChange.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    public void forgetBefore(Instant moment) {
        entities.createQuery("delete from PublishedChange c where c.happenedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
