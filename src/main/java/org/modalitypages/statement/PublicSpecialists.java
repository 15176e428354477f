package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.modalitypages.specialist.Specialists;

/** Which specialists the public sees: those with a live profile or a live statement. */
@ApplicationScoped
@Transactional
public class PublicSpecialists {

    private static final String BY_STATEMENT = """
            select distinct s.specialistId from Statement s, Edition e
            where e.type = :statement and e.itemId = s.id and e.liveSlot is not null""";

    private static final String BY_PROFILE =
            "select distinct e.itemId from Edition e where e.type = :specialist and e.liveSlot is not null";

    @PersistenceContext
    private EntityManager entities;

    public boolean contains(long specialistId) {
        return !find(BY_STATEMENT + " and s.specialistId = :id", "statement", Statements.TYPE, specialistId)
                        .isEmpty()
                || !find(BY_PROFILE + " and e.itemId = :id", "specialist", Specialists.TYPE, specialistId)
                        .isEmpty();
    }

    /** All of them, by id. */
    public Set<Long> all() {
        var ids = new TreeSet<>(entities.createQuery(BY_STATEMENT, Long.class)
                .setParameter("statement", Statements.TYPE)
                .getResultList());
        ids.addAll(entities.createQuery(BY_PROFILE, Long.class)
                .setParameter("specialist", Specialists.TYPE)
                .getResultList());
        return ids;
    }

    private List<Long> find(String query, String typeParameter, String type, long specialistId) {
        return entities.createQuery(query, Long.class)
                .setParameter(typeParameter, type)
                .setParameter("id", specialistId)
                .setMaxResults(1)
                .getResultList();
    }
}
