package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.ItemRef;

/** The statements of this site. */
@ApplicationScoped
@Transactional
public class Statements {

    /** The type's name in items and the API. */
    public static final String TYPE = "statement";

    /** The member of its content that holds the words. */
    public static final String TEXT = "text";

    /** The most characters of a statement. */
    public static final int LIMIT = 10_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public static ItemRef item(long id) {
        return new ItemRef(TYPE, id);
    }

    /** The content of an edition with this text. */
    public static JsonObject content(String text) {
        return Json.createObjectBuilder().add(TEXT, text).build();
    }

    /** The statement of a specialist about a modality. */
    public Optional<Statement> of(long modalityId, long specialistId) {
        return entities.createQuery(
                        "select s from Statement s where s.modalityId = :modality and s.specialistId = :specialist",
                        Statement.class)
                .setParameter("modality", modalityId)
                .setParameter("specialist", specialistId)
                .getResultStream()
                .findFirst();
    }

    /** The statement of a specialist about a modality, made if there is none. */
    public Statement ofOrNew(long modalityId, long specialistId, Long importId) {
        return of(modalityId, specialistId).orElseGet(() -> {
            var statement = new Statement(modalityId, specialistId, importId, clock.instant());
            entities.persist(statement);
            entities.flush();
            return statement;
        });
    }

    public Optional<Statement> byId(long id) {
        return Optional.ofNullable(entities.find(Statement.class, id));
    }

    /** These statements by id. */
    public Map<Long, Statement> byIds(Collection<Long> ids) {
        var found = new HashMap<Long, Statement>();
        if (!ids.isEmpty()) {
            entities.createQuery("select s from Statement s where s.id in :ids", Statement.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(statement -> found.put(statement.id(), statement));
        }
        return found;
    }

    /** The statements about a modality, in the order in which they came. */
    public List<Statement> about(long modalityId) {
        return entities.createQuery("select s from Statement s where s.modalityId = :id order by s.id", Statement.class)
                .setParameter("id", modalityId)
                .getResultList();
    }

    /** The statements of a specialist, in the order in which they came. */
    public List<Statement> by(long specialistId) {
        return entities.createQuery(
                        "select s from Statement s where s.specialistId = :id order by s.id", Statement.class)
                .setParameter("id", specialistId)
                .getResultList();
    }

    /** Gives a statement to another specialist, who has none about its modality. */
    void give(long id, long specialistId) {
        entities.find(Statement.class, id).isOf(specialistId);
        entities.flush();
    }

    /** Deletes a statement that has no edition. */
    public void remove(long id) {
        entities.createQuery("delete from Consent c where c.statementId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.remove(entities.find(Statement.class, id));
        entities.flush();
    }
}
