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
import org.modalitypages.person.Holder;
import org.modalitypages.person.PersonKeys;
import org.modalitypages.problem.Correlation;
import org.modalitypages.record.Chain;
import org.modalitypages.record.Words;

/** The record of decisions: written by the door, read by everybody. */
@ApplicationScoped
@Transactional
public class Decisions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private ContentTypes types;

    @Inject
    private PersonKeys keys;

    @Inject
    private Chain chain;

    @Inject
    private Correlation correlation;

    @Inject
    private Clock clock;

    /**
     * One decision with its words; {@code by} is {@code System} when no person made it.
     *
     * @param via by what it came, if not by that person's own hands, as in {@link Move#via}; {@code null} otherwise
     */
    public record Entry(
            Transition transition,
            State from,
            State to,
            String by,
            Instant at,
            String reason,
            String note,
            String correlation,
            String via) {}

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
                            decision.correlation(),
                            decision.via());
                })
                .toList();
    }

    /** The latest decision on an edition. */
    public Optional<Entry> last(long editionId) {
        var all = of(editionId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void record(EditionMoved moved) {
        var move = moved.move();
        var said = move.reason() != null || move.note() != null;
        var person = types.of(moved.edition()).person(moved.edition().itemId());
        var wordsMac =
                said ? keys.mac(person.orElse(speaker(moved.actor())), Words.of(move.reason(), move.note())) : null;
        var textMac = keys.mac(person.orElse(Holder.SITE), moved.edition().contentHash());
        var decision = new Decision(moved, clock.instant(), correlation.id(), wordsMac, textMac);
        entities.persist(decision);
        if (said) {
            entities.persist(new DecisionWords(decision.id(), move));
        }
        chain.append(decision.entry());
    }

    /** Words about a text that is nobody's are their speaker's. */
    private static Holder speaker(Actor actor) {
        return actor.isSystem() ? Holder.SITE : Holder.account(actor.accountId());
    }
}
