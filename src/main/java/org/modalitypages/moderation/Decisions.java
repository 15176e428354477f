package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Correlation;

/** The record of decisions: written by the door, read by everybody. */
@ApplicationScoped
@Transactional
public class Decisions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Correlation correlation;

    @Inject
    private Clock clock;

    /** One decision with its words; {@code by} is {@code System} when no person made it. */
    public record Entry(
            Transition transition,
            State from,
            State to,
            String by,
            Instant at,
            String reason,
            String note,
            String correlation) {}

    /** The history of an edition, oldest first. */
    public List<Entry> of(long editionId) {
        var decisions = entities.createQuery(
                        "select d from Decision d where d.editionId = :id order by d.id", Decision.class)
                .setParameter("id", editionId)
                .getResultList();
        if (decisions.isEmpty()) {
            return List.of();
        }
        var words = entities.createQuery(
                        "select w from DecisionWords w where w.decisionId in :ids", DecisionWords.class)
                .setParameter("ids", decisions.stream().map(Decision::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(DecisionWords::decisionId, Function.identity()));
        var names = accounts.names(decisions.stream()
                .map(Decision::accountId)
                .filter(Objects::nonNull)
                .toList());
        return decisions.stream()
                .map(decision -> {
                    var said = words.get(decision.id());
                    var by = decision.accountId() == null ? Actor.SYSTEM.name() : names.get(decision.accountId());
                    return new Entry(
                            decision.transition(),
                            decision.fromState(),
                            decision.toState(),
                            by,
                            decision.happenedAt(),
                            said == null ? null : said.reason(),
                            said == null ? null : said.note(),
                            decision.correlation());
                })
                .toList();
    }

    /** The latest decision on an edition. */
    public Optional<Entry> last(long editionId) {
        var all = of(editionId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void record(EditionMoved moved) {
        var decision = new Decision(moved, clock.instant(), correlation.id());
        entities.persist(decision);
        if (moved.move().reason() != null || moved.move().note() != null) {
            entities.persist(new DecisionWords(decision.id(), moved.move()));
        }
    }
}
