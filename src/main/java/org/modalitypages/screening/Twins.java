package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.State;
import org.modalitypages.statement.Statements;

/** Knows which statements, live or waiting, say nearly the same as another, however many are stored. */
@ApplicationScoped
@Transactional
public class Twins {

    /** The part of their three-word runs that makes two texts twins. */
    private static final double LIKE = 0.5;

    private static final int MOST_COMPARED = 40;
    private static final Set<State> KNOWN = Set.of(State.SUBMITTED, State.APPROVED, State.PUBLISHED, State.UNPUBLISHED);

    @PersistenceContext
    private EntityManager entities;

    /**
     * A statement that says nearly the same.
     *
     * @param likeness how much of the words both share, 0.5 to 1
     * @param published whether everybody may see it; else it waits, and only editors may
     */
    public record Twin(long editionId, String heading, double likeness, boolean published) {}

    /**
     * The statement that is most like a text.
     *
     * @param except the item whose own editions are no twins; empty to compare with all
     * @param publishedOnly for whoever may not see what waits
     */
    public Optional<Twin> of(String text, Collection<Long> except, boolean publishedOnly) {
        var fingerprint = Fingerprint.of(text);
        return candidates(fingerprint, publishedOnly).stream()
                .filter(candidate -> !except.contains(candidate.itemId()))
                .map(candidate -> candidate.comparedWith(fingerprint))
                .filter(twin -> twin.likeness() >= LIKE)
                .max(Comparator.comparingDouble(Twin::likeness)
                        .thenComparing(Twin::editionId, Comparator.reverseOrder()));
    }

    /** The statements of the specialists that an account acts for. */
    public List<Long> own(long accountId) {
        return entities.createQuery(
                        "select s.id from Statement s, Specialist p join p.accounts a where s.specialistId = p.id and a.accountId = :id",
                        Long.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /** Lets later texts be compared with this edition. */
    void remember(Edition edition, String text) {
        forget(edition.id());
        var bands = Fingerprint.of(text).bands().stream().distinct().toList();
        var insert = entities.createNativeQuery("insert into fingerprint (edition_id, band) values "
                + String.join(", ", Collections.nCopies(bands.size(), "(?, ?)")));
        var place = 1;
        for (var band : bands) {
            insert.setParameter(place++, edition.id());
            insert.setParameter(place++, band);
        }
        insert.executeUpdate();
    }

    /** What is neither live nor on its way to it is nobody's twin. */
    void forget(@Observes EditionMoved moved) {
        if (moved.edition().type().equals(Statements.TYPE)
                && !KNOWN.contains(moved.edition().state())) {
            forget(moved.edition().id());
        }
    }

    private void forget(long editionId) {
        entities.createNativeQuery("delete from fingerprint where edition_id = ?")
                .setParameter(1, editionId)
                .executeUpdate();
    }

    private List<Candidate> candidates(Fingerprint fingerprint, boolean publishedOnly) {
        var bands = fingerprint.bands().stream().distinct().toList();
        var places = String.join(", ", Collections.nCopies(bands.size(), "?"));
        var query = entities.createNativeQuery("""
                select e.id, e.item_id, e.heading, e.content, e.live_slot from edition e join (
                    select f.edition_id as id, count(*) as shared from fingerprint f
                    where f.band in (%s) group by f.edition_id order by count(*) desc, f.edition_id limit %d
                ) near on near.id = e.id where %s""".formatted(
                places,
                MOST_COMPARED,
                publishedOnly ? "e.live_slot is not null" : "(e.live_slot is not null or e.open_slot is not null)"));
        for (var at = 0; at < bands.size(); at++) {
            query.setParameter(at + 1, bands.get(at));
        }
        return ((List<?>) query.getResultList())
                .stream().map(row -> Candidate.of((Object[]) row)).toList();
    }

    private record Candidate(long editionId, long itemId, String heading, String content, boolean live) {

        static Candidate of(Object[] row) {
            return new Candidate(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    (String) row[3],
                    row[4] != null);
        }

        Twin comparedWith(Fingerprint fingerprint) {
            try (var reader = Json.createReader(new StringReader(content))) {
                var text = reader.readObject().getString("text", "");
                return new Twin(editionId, heading, fingerprint.likeness(Fingerprint.of(text)), live);
            }
        }
    }
}
