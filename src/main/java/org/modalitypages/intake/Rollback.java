package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Removes what one import created, as long as nothing of it was published. */
@ApplicationScoped
class Rollback {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Moderation moderation;

    @Inject
    private Editions editions;

    @Inject
    private Modalities modalities;

    @Inject
    private Specialists specialists;

    @Inject
    private Statements statements;

    void of(long importId) {
        if (anyPublished(importId)) {
            throw new Refusal(
                    Problem.conflict(
                            "import-published",
                            "Something of this import was published",
                            "Unpublish or withdraw those editions one by one; the import as a whole cannot be taken back any more."));
        }
        moderation.removeImported(importId);
        created("Statement", importId).stream()
                .filter(id -> unused(Statements.item(id)))
                .forEach(statements::remove);
        created("Specialist", importId).stream()
                .filter(id -> unused(Specialists.item(id)) && statements.by(id).isEmpty())
                .forEach(specialists::remove);
        created("Modality", importId).stream()
                .filter(id ->
                        unused(Modalities.item(id)) && statements.about(id).isEmpty())
                .forEach(modalities::remove);
    }

    private boolean anyPublished(long importId) {
        return entities.createQuery(
                                "select count(e) from Edition e, Provenance p where p.editionId = e.id and p.importId = :run and e.publishedAt is not null",
                                Long.class)
                        .setParameter("run", importId)
                        .getSingleResult()
                > 0;
    }

    private boolean unused(ItemRef item) {
        return editions.of(item).isEmpty();
    }

    private List<Long> created(String entity, long importId) {
        return entities.createQuery("select i.id from " + entity + " i where i.importId = :run", Long.class)
                .setParameter("run", importId)
                .getResultList();
    }
}
