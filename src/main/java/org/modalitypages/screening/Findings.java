package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.EditionFindings.Dismissal;
import org.modalitypages.screening.EditionFindings.Item;

/** What screening said of editions, as stored; editors may dismiss a finding, with a reason. */
@ApplicationScoped
@Transactional
public class Findings {

    /** The most characters of a reason to dismiss a finding. */
    public static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Submissions submissions;

    @Inject
    private Screening screening;

    @Inject
    private Twins twins;

    @Inject
    private FindingFacets facets;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** What screening says of an edition of a statement: as stored, or for a text that waits for nothing as it is found now. */
    public EditionFindings of(Edition edition) {
        var screened = entities.find(ScreenedEdition.class, edition.id());
        if (screened == null || !screened.isOf(edition.contentHash())) {
            return EditionFindings.unstored(of(edition, edition.content().getString("text")));
        }
        var stored = stored(edition.id());
        var names = accounts.names(stored.stream()
                .map(StoredFinding::dismissedBy)
                .filter(Objects::nonNull)
                .toList());
        return new EditionFindings(
                stored.stream()
                        .filter(StoredFinding::available)
                        .map(finding -> new Item(
                                finding.id(),
                                finding.finding(),
                                finding.dismissed()
                                        ? new Dismissal(
                                                names.get(finding.dismissedBy()),
                                                finding.dismissedAt(),
                                                finding.dismissal())
                                        : null))
                        .toList(),
                stored.stream()
                        .filter(finding -> !finding.available())
                        .map(StoredFinding::check)
                        .toList(),
                screened.packs(),
                screened.screenedAt());
    }

    /** What the rules would say of an edition with this text, without storing anything: for drafts, as they are typed. */
    public Screened of(Edition edition, String text) {
        return screening.screen(
                submissions.of(edition, text),
                twins.of(text, List.of(edition.itemId()), true).orElse(null));
    }

    /** Whether this actor may dismiss findings in an edition: editors may, but nobody in their own text. */
    public boolean mayDismiss(Edition edition, Actor actor) {
        return actor.is(Role.EDITOR)
                && !edition.authors().contains(actor.accountId())
                && !twins.own(actor.accountId()).contains(edition.itemId());
    }

    /**
     * Notes that a finding does not matter here. It stays dismissed however often the same text is screened.
     *
     * @throws Refusal 404 when the edition has no such finding, 403 for its author, 409 when it is dismissed already
     */
    public void dismiss(Edition edition, long findingId, String reason, Actor actor) {
        var finding = found(edition, findingId, actor);
        if (finding.dismissed()) {
            throw new Refusal(Problem.conflict(
                    "finding-dismissed",
                    "The finding is dismissed already",
                    "By " + accounts.names(List.of(finding.dismissedBy())).get(finding.dismissedBy()) + ": "
                            + finding.dismissal()));
        }
        finding.dismiss(actor.accountId(), reason, clock.instant());
        facets.show(edition.id(), stored(edition.id()));
    }

    /** Lets a dismissed finding stand again; refusals as in {@link #dismiss}. Nothing happens to one that stands. */
    public void restore(Edition edition, long findingId, Actor actor) {
        found(edition, findingId, actor).restore();
        facets.show(edition.id(), stored(edition.id()));
    }

    private StoredFinding found(Edition edition, long findingId, Actor actor) {
        // The edition first, in the order in which moves and screening take their locks.
        entities.createNativeQuery("select id from edition where id = ? for update")
                .setParameter(1, edition.id())
                .getResultList();
        var finding = entities.find(StoredFinding.class, findingId, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null || !finding.available() || !stored(edition.id()).contains(finding)) {
            throw new Refusal(Problem.notFound());
        }
        if (!mayDismiss(edition, actor)) {
            throw new Refusal(Problem.forbidden(
                    actor.is(Role.EDITOR)
                            ? "Nobody decides on their own text, and you are an author of this one. Ask somebody else."
                            : "Findings are dismissed by editors."));
        }
        return finding;
    }

    private List<StoredFinding> stored(long editionId) {
        entities.flush();
        return entities.createQuery(
                        "select f from StoredFinding f where f.editionId = :id order by f.id", StoredFinding.class)
                .setParameter("id", editionId)
                .getResultList();
    }
}
