package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.LinkPurpose;
import org.modalitypages.identity.LinkSent;
import org.modalitypages.identity.Secrets;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Transition;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.ApprovalLink.Status;
import org.modalitypages.specialist.Specialist;

/**
 * Lets somebody without an account decide once: whoever could approve an edition sends a link to a named address of
 * nobody who is an author of it. The decision is the sender's, made by the one who was named; the record says so.
 */
@ApplicationScoped
@Transactional
public class ApprovalLinks {

    /** How a move's {@code via} begins that came by such a link. */
    static final String VIA = "approval:";

    /** What such a link may do. Publishing is for people with an account. */
    public static final Set<Transition> MOVES = Set.of(Transition.APPROVE, Transition.RETURN);

    /** For how many days a link works when nothing else is said. */
    public static final int DAYS = 7;

    /** The most days for which a link works. */
    public static final int MOST_DAYS = 30;

    private static final String PATH = "/approve/";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Moderation moderation;

    @Inject
    private Permissions permissions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Accounts accounts;

    @Inject
    private Speakers speakers;

    @Inject
    private Event<LinkSent> sent;

    @Inject
    private Clock clock;

    /**
     * Whom to ask.
     *
     * @param days for how long the link works
     * @param words for the mail; {@code null} for none
     */
    public record Request(String name, String email, int days, String words) {}

    /** A link as its holder finds it; the edition as it is now. */
    public record Found(ApprovalLink link, Edition edition, Status status) {}

    /** The links of an edition, oldest first. */
    public List<ApprovalLink> of(long editionId) {
        return entities.createQuery(
                        "select l from ApprovalLink l where l.editionId = :edition order by l.id", ApprovalLink.class)
                .setParameter("edition", editionId)
                .getResultList();
    }

    /** Who was asked by link, by what the record says that a decision came by. */
    public Map<String, Approver> approvers(long editionId) {
        var approvers = new HashMap<String, Approver>();
        of(editionId).forEach(link -> approvers.put(link.via(), link.approver()));
        return approvers;
    }

    /** Whether a link works now. */
    public Status status(ApprovalLink link, Edition edition) {
        return link.status(edition, clock.instant());
    }

    /**
     * Sends a link.
     *
     * @param version of the edition as the actor saw it; the link is bound to it
     * @throws Refusal 404, 428, 412 as of a move; 409 and 403 when the actor could not approve the edition now; 422 when
     *     the address is no such thing or an author's, or the days are not 1 to 30
     */
    public ApprovalLink send(long editionId, Request request, Actor actor, OptionalLong version) {
        var edition = visible.locked(editionId, actor);
        IfMatch.check(version, edition.version());
        mustBeApprovable(edition, actor);
        var approver = Approver.of(request.name(), request.email());
        if (request.days() < 1 || request.days() > MOST_DAYS) {
            throw new Refusal(Problem.invalid("A link works for 1 to 30 days.").with("member", "days"));
        }
        mustBeNobodysOwnText(approver, edition);
        var secret = Secrets.random();
        var now = clock.instant();
        var expiresAt = now.plus(Duration.ofDays(request.days()));
        var link = new ApprovalLink(secret, edition, actor.accountId(), approver, now, expiresAt);
        entities.persist(link);
        entities.flush();
        sent.fire(new LinkSent(
                LinkPurpose.APPROVAL, approver.email(), approver.name(), PATH + secret, expiresAt, request.words()));
        return link;
    }

    /** Makes a link that waits worthless; 404, 409 when it does not wait, 403 for whoever could not have sent it. */
    public void revoke(long editionId, long linkId, Actor actor) {
        var edition = visible.locked(editionId, actor);
        var link = Optional.ofNullable(entities.find(ApprovalLink.class, linkId, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.editionId() == editionId)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        var status = status(link, edition);
        if (status != Status.WAITING) {
            throw closed(status);
        }
        mustBeApprovable(edition, actor);
        link.revoke(clock.instant());
    }

    /** What a link shows; looking uses nothing up, since mail scanners look too. Empty when there is no such link. */
    public Optional<Found> look(String secret) {
        return entities.createQuery("select l from ApprovalLink l where l.digest = :digest", ApprovalLink.class)
                .setParameter("digest", Secrets.digest(secret))
                .getResultStream()
                .findFirst()
                .map(this::found);
    }

    /**
     * Uses a link for one of {@link #MOVES}.
     *
     * @param move reason and note, which RETURN needs
     * @throws Refusal 404 when there is no such link, 409 when it no longer works, 403 when whoever sent it could not
     *     approve the edition any more, 422 when words are missing
     */
    public Edition decide(String secret, Transition transition, Move move) {
        var known = look(secret).orElseThrow(() -> new Refusal(Problem.notFound()));
        entities.lock(known.link(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(known.link());
        var found = found(known.link());
        if (found.status() != Status.WAITING) {
            throw closed(found.status());
        }
        if (!MOVES.contains(transition)) {
            throw new Refusal(Problem.forbidden("This link approves or returns, and nothing else."));
        }
        var sender = accounts.actor(found.link().accountId())
                .filter(actor -> permissions.visible(found.edition(), actor))
                .orElseThrow(ApprovalLinks::senderMayNot);
        if (!permissions.allowed(found.edition(), sender).contains(Transition.APPROVE)) {
            throw senderMayNot();
        }
        found.link().use(transition, clock.instant());
        return moderation.perform(
                found.edition().id(),
                transition,
                sender,
                OptionalLong.of(found.edition().version()),
                move.by(found.link().via()));
    }

    /** Whether this actor may send and revoke links now. */
    public boolean welcome(Edition edition, Actor actor) {
        return permissions.allowed(edition, actor).contains(Transition.APPROVE);
    }

    private Found found(ApprovalLink link) {
        var edition = entities.find(Edition.class, link.editionId());
        return new Found(link, edition, status(link, edition));
    }

    private void mustBeApprovable(Edition edition, Actor actor) {
        if (!Transition.APPROVE.startsAt(edition.state())) {
            throw new Refusal(Problem.conflict(
                            "illegal-transition",
                            "This state does not allow that move",
                            "APPROVE does not start from " + edition.state() + ".")
                    .with("state", edition.state()));
        }
        if (!welcome(edition, actor)) {
            throw new Refusal(Problem.forbidden("Only somebody who could approve this edition asks another to do so."));
        }
    }

    private void mustBeNobodysOwnText(Approver approver, Edition edition) {
        var linked = speakers.of(edition);
        var theirs = Stream.concat(edition.authors().stream(), linked.stream())
                .distinct()
                .flatMap(id -> accounts.byId(id).stream())
                .map(Account::email);
        var specialists = speakers.specialist(edition).map(Specialist::email).stream();
        if (Stream.concat(theirs, specialists).anyMatch(approver::reachedAt)) {
            throw new Refusal(Problem.invalid("This address is an author's. Nobody decides on their own text.")
                    .with("member", "email"));
        }
    }

    private static Refusal senderMayNot() {
        return new Refusal(Problem.forbidden("Whoever sent this link could not approve the text themselves any more."));
    }

    private static Refusal closed(Status status) {
        return new Refusal(
                Problem.conflict("link-closed", "This link no longer works", "It is " + status + ". Ask for another.")
                        .with("link", status));
    }
}
