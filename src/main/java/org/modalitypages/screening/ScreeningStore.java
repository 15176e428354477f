package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.State;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Which editions are to be screened, by one node at a time, and what came of it. */
@ApplicationScoped
@Transactional
class ScreeningStore {

    private static final String WAITS = "e.type = 'statement' and e.state in ('SUBMITTED', 'APPROVED')";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Submissions submissions;

    @Inject
    private Screening screening;

    @Inject
    private FindingFacets facets;

    @Inject
    private Twins twins;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** An edition that this node is to screen now, with what is known about it. */
    record Task(long editionId, long itemId, String contentHash, Submission submission) {}

    /** Statements that wait and were not screened, or not by these rules, or not since a licence ran out; oldest first. */
    List<Long> due(int most) {
        return ids(entities.createNativeQuery(
                        "select e.id from edition e left join screening s on s.edition_id = e.id where "
                                + WAITS
                                + " and (s.screened_at is null or s.content_hash <> e.content_hash or s.rules <> ? or s.again_on <= ?)"
                                + " and (s.claimed_until is null or s.claimed_until < ?) order by e.queued_at, e.id")
                .setParameter(1, screening.version())
                .setParameter(2, site.today())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setMaxResults(most)
                .getResultList());
    }

    /** Live statements that no text can be compared with yet. */
    List<Long> unknownToTwins(int most) {
        return ids(entities.createNativeQuery(
                        "select e.id from edition e where e.type = 'statement' and e.live_slot is not null"
                                + " and not exists (select 1 from fingerprint f where f.edition_id = e.id) order by e.id")
                .setMaxResults(most)
                .getResultList());
    }

    void rememberForTwins(long editionId) {
        editions.byId(editionId)
                .ifPresent(edition -> twins.remember(edition, edition.content().getString("text")));
    }

    /** Takes an edition for this node; empty when there is nothing to do, or another node does it. */
    Optional<Task> claim(long editionId) {
        if (!lock(editionId)) {
            return Optional.empty();
        }
        var edition = editions.byId(editionId).orElseThrow();
        var screened = entities.find(ScreenedEdition.class, editionId);
        if (screened == null) {
            screened = new ScreenedEdition(editionId);
            entities.persist(screened);
        }
        if (!waits(edition)
                || screened.upToDate(edition.contentHash(), screening.version(), site.today())
                || !screened.claim(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Task(editionId, edition.itemId(), edition.contentHash(), submissions.of(edition)));
    }

    /** Replaces the findings of an edition, unless its text has changed meanwhile; what was dismissed stays so. */
    void keep(Task task, Screened result) {
        if (!lock(task.editionId())) {
            return;
        }
        var edition = editions.byId(task.editionId()).orElseThrow();
        if (!edition.contentHash().equals(task.contentHash())) {
            return;
        }
        var former = formerOf(edition);
        var screened = entities.find(ScreenedEdition.class, task.editionId());
        entities.createQuery("delete from StoredFinding f where f.editionId = :id")
                .setParameter("id", task.editionId())
                .executeUpdate();
        var found = result.findings().stream()
                .map(finding -> new StoredFinding(task.editionId(), finding))
                .toList();
        found.forEach(finding -> former.stream()
                .filter(StoredFinding::dismissed)
                .filter(finding::repeats)
                .findFirst()
                .ifPresent(finding::stayDismissedAs));
        found.forEach(entities::persist);
        result.unavailable().forEach(check -> entities.persist(new StoredFinding(task.editionId(), check)));
        screened.screened(
                task.contentHash(),
                screening.version(),
                result.packs(),
                Submissions.again(task.submission().speaker()),
                clock.instant());
        twins.remember(edition, task.submission().text());
        facets.show(task.editionId(), found);
    }

    /** What is known of a specialist has changed, and so may what is to be said of the statements that wait. */
    void renew(@Observes EditionMoved moved) {
        if (moved.edition().type().equals(Specialists.TYPE) && moved.changesLive()) {
            entities.createNativeQuery("update screening set rules = '' where edition_id in (select e.id from edition e"
                            + " join statement s on s.id = e.item_id where s.specialist_id = ? and " + WAITS + ")")
                    .setParameter(1, moved.edition().itemId())
                    .executeUpdate();
        }
    }

    /** The findings of the same text before: of this edition, or of an earlier one of the statement. */
    private List<StoredFinding> formerOf(Edition edition) {
        return entities.createQuery(
                        "select f from StoredFinding f, ScreenedEdition s, Edition e where f.editionId = s.editionId and e.id = s.editionId"
                                + " and e.type = :type and e.itemId = :item and s.contentHash = :hash order by f.editionId desc",
                        StoredFinding.class)
                .setParameter("type", edition.type())
                .setParameter("item", edition.itemId())
                .setParameter("hash", edition.contentHash())
                .getResultList();
    }

    private static boolean waits(Edition edition) {
        return edition.type().equals(Statements.TYPE)
                && (edition.state() == State.SUBMITTED || edition.state() == State.APPROVED);
    }

    /** Before anything that hangs on it, in the order in which moves take their locks. */
    private boolean lock(long editionId) {
        return !entities.createNativeQuery("select id from edition where id = ? for update")
                .setParameter(1, editionId)
                .getResultList()
                .isEmpty();
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
