package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Review claims: while somebody decides on an edition, nobody else does by accident. */
@ApplicationScoped
@Transactional
public class Claims {

    /** The longest that a claim may be asked for, in minutes. */
    public static final int LONGEST_MINUTES = 480;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "moderation.claim-minutes")
    private int usualMinutes;

    /** A claim that was made, and whose it was before if it was taken over; {@code null} otherwise. */
    public record Made(Claim claim, String takenFrom) {}

    /**
     * Claims an edition, or extends one's own claim from now on.
     *
     * @param minutes 1 to {@link #LONGEST_MINUTES}; empty for the site's usual time
     * @param takeOver whether a claim of somebody else is to end
     * @throws Refusal 404 for what the actor does not see; 409 when it does not wait for anybody, or somebody else has
     *     claimed it and it was not said to take it over; 403 for its author
     */
    public Made claim(long editionId, Actor actor, Optional<Integer> minutes, boolean takeOver) {
        var edition = visible.locked(editionId, actor);
        if (!edition.waiting()) {
            throw new Refusal(Problem.conflict(
                            "nothing-to-claim",
                            "This waits for nobody",
                            "It is " + edition.state() + " now; only what waits in the queue can be claimed.")
                    .with("state", edition.state()));
        }
        var former = of(editionId).filter(claim -> !claim.isOf(actor));
        if (former.isPresent() && !takeOver) {
            throw new Refusal(conflicts.claimed(former.get()));
        }
        if (permissions.standing(edition, actor).ownText()) {
            throw new Refusal(Problem.forbidden(
                    "Nobody decides on their own text, so that a claim of yours would only keep others from it."));
        }
        var now = clock.instant();
        var claim = Optional.ofNullable(entities.find(EditionClaim.class, editionId))
                .orElseGet(() -> new EditionClaim(editionId));
        claim.by(actor.accountId(), now, now.plus(Duration.ofMinutes(minutes.orElse(usualMinutes))));
        entities.persist(claim);
        entities.flush();
        return new Made(
                new Claim(editionId, actor.accountId(), actor.name(), claim.expiresAt()),
                former.map(Claim::by).orElse(null));
    }

    /**
     * Ends a claim; nothing happens when there is none.
     *
     * @throws Refusal 404 for what the actor does not see; 409 when it is somebody else's, unless the actor administers
     */
    public void release(long editionId, Actor actor) {
        visible.locked(editionId, actor);
        of(editionId).ifPresent(claim -> {
            if (!claim.isOf(actor) && !actor.is(Role.ADMINISTRATOR)) {
                throw new Refusal(conflicts.claimed(claim));
            }
            remove(editionId);
        });
    }

    /** The claim that holds now. */
    public Optional<Claim> of(long editionId) {
        return Optional.ofNullable(of(List.of(editionId)).get(editionId));
    }

    /** The claims on these editions that hold now, by edition id. */
    public Map<Long, Claim> of(Collection<Long> editionIds) {
        var found = new HashMap<Long, Claim>();
        if (editionIds.isEmpty()) {
            return found;
        }
        var claims = entities.createQuery(
                        "select c from EditionClaim c where c.editionId in :ids and c.expiresAt > :now",
                        EditionClaim.class)
                .setParameter("ids", editionIds)
                .setParameter("now", clock.instant())
                .getResultList();
        var names = accounts.names(
                claims.stream().map(EditionClaim::accountId).distinct().toList());
        for (var claim : claims) {
            found.put(
                    claim.editionId(),
                    new Claim(claim.editionId(), claim.accountId(), names.get(claim.accountId()), claim.expiresAt()));
        }
        return found;
    }

    /** Once it is decided on, its claim has served. */
    void end(@Observes EditionMoved moved) {
        remove(moved.edition().id());
    }

    private void remove(long editionId) {
        entities.createQuery("delete from EditionClaim c where c.editionId = :id")
                .setParameter("id", editionId)
                .executeUpdate();
    }
}
