package org.modalitypages.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** In which order the statements of a modality are shown: what an editor pinned, and the day's turn of the others. */
@ApplicationScoped
@Transactional
public class StatementOrder {

    /** The most statements that can be pinned; more would leave nothing to take turns. */
    public static final int MOST_PINNED = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Modalities modalities;

    @Inject
    private Statements statements;

    @Inject
    private Editions editions;

    @Inject
    private Site site;

    @Inject
    private Event<Changed> changes;

    /** Fired in the transaction that changes the order on the page of a modality. */
    public record Changed(long modalityId) {}

    /** The pinned statements of these modalities, in their order, by modality; those without any are left out. */
    public Map<Long, List<Long>> pinned(Collection<Long> modalityIds) {
        if (modalityIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select p from PinnedStatement p where p.modalityId in :ids order by p.place, p.statementId",
                        PinnedStatement.class)
                .setParameter("ids", modalityIds)
                .getResultStream()
                .collect(groupingBy(PinnedStatement::modalityId, mapping(PinnedStatement::statementId, toList())));
    }

    /** The pinned statements of one modality, in their order. */
    public List<Long> pinned(long modalityId) {
        return pinned(List.of(modalityId)).getOrDefault(modalityId, List.of());
    }

    /** The statements of a modality that are live, in today's order. */
    public List<Long> today(long modalityId) {
        var ids = statements.about(modalityId).stream().map(Statement::id).toList();
        var live = editions.live(Statements.TYPE, ids).keySet();
        return Rotation.order(modalityId, live, pinned(modalityId), site.today());
    }

    /**
     * Pins these statements in this order, and no others.
     *
     * @param version the modality's version that the caller saw
     * @throws Refusal 428 when the version is missing, 412 when it is stale, 422 for one that is not about this modality,
     *     that is named twice, or too many
     */
    public void pin(long modalityId, List<Long> statementIds, OptionalLong version) {
        modalities.touch(modalityId, version);
        if (statementIds.size() > MOST_PINNED || new HashSet<>(statementIds).size() < statementIds.size()) {
            throw new Refusal(Problem.invalid("\"pinned\" names each statement once, and at most " + MOST_PINNED + ".")
                    .with("member", "pinned"));
        }
        var known = statements.about(modalityId).stream().map(Statement::id).toList();
        var foreign = statementIds.stream().filter(id -> !known.contains(id)).toList();
        if (!foreign.isEmpty()) {
            throw new Refusal(Problem.invalid("These statements are not about this modality: " + foreign + ".")
                    .with("member", "pinned"));
        }
        entities.createQuery("delete from PinnedStatement p where p.modalityId = :id")
                .setParameter("id", modalityId)
                .executeUpdate();
        var place = 0;
        for (var id : statementIds) {
            entities.persist(new PinnedStatement(modalityId, id, place++));
        }
        entities.flush();
        changes.fire(new Changed(modalityId));
    }
}
