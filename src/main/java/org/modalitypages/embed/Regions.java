package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.modalitypages.statement.Statements;

/** The regions of specialists whom widgets can show. */
@ApplicationScoped
@Transactional
public class Regions {

    @PersistenceContext
    private EntityManager entities;

    /** As profiles write them, in order. */
    public List<String> all() {
        return entities.createQuery("""
                        select distinct p.region from Specialist p, Statement s, Edition e
                        where s.specialistId = p.id and p.region is not null
                        and e.type = :type and e.itemId = s.id and e.liveSlot is not null
                        order by p.region""", String.class)
                .setParameter("type", Statements.TYPE)
                .getResultList();
    }
}
