package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The one door: nothing else changes the state or the text of an edition. */
@ApplicationScoped
@Transactional
public class Moderation {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Decisions decisions;

    @Inject
    private ContentTypes types;

    @Inject
    private Permissions permissions;

    @Inject
    private Admission admission;

    @Inject
    private QueueFacets facets;

    @Inject
    private Event<EditionMoved> moves;

    @Inject
    private Clock clock;

    /**
     * Makes a transition.
     *
     * @param version the version that the actor saw
     * @throws Refusal in this order: 404 not visible to the actor, 428 version missing, 412 stale, 409 not listed from
     *     this state or stopped by a claim or a held decision, 403 not for this actor, 422 needs not met
     */
    public Edition perform(long editionId, Transition transition, Actor actor, OptionalLong version, Move move) {
        var edition = admission.admit(editionId, transition, actor, version, move);
        make(edition, transition, actor, move);
        return edition;
    }

    /** A new draft of an item; 409 when one is open already. */
    public Edition draft(ItemRef item, String locale, JsonObject content, Actor actor) {
        if (editions.open(item, locale).isPresent()) {
            throw openAlready();
        }
        var edition = create(item, locale, content);
        edition.isBy(actor.accountId());
        entities.persist(edition);
        entities.flush();
        return edition;
    }

    /**
     * Rewrites a draft.
     *
     * @throws Refusal 404, 428, 412 as in {@link #perform}; 409 when it is no draft, 403 when the actor may not write it
     */
    public Edition rewrite(long editionId, JsonObject content, Actor actor, OptionalLong version) {
        var edition = admission.seen(editionId, actor, version);
        mustBeWritable(edition, actor);
        var type = types.of(edition);
        var accepted = type.accepted(content);
        edition.write(accepted, type.facets(edition.itemId(), accepted));
        edition.isBy(actor.accountId());
        entities.flush();
        return edition;
    }

    /** Discards a draft without trace; refusals as in {@link #rewrite}. */
    public void discard(long editionId, Actor actor, OptionalLong version) {
        var edition = admission.seen(editionId, actor, version);
        mustBeWritable(edition, actor);
        entities.remove(edition);
        entities.flush();
    }

    /**
     * Takes in a text from elsewhere as a submitted edition. One that still waits for the same item gives way, if the
     * actor could withdraw it. A refusal leaves the caller's transaction usable, as nothing was changed.
     *
     * @throws Refusal 403 for an actor who is no editor; 409 when another edition is open that the actor may not replace
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public Edition importEdition(ItemRef item, String locale, JsonObject content, Origin origin, Actor actor) {
        var edition = create(item, locale, content);
        if (!Transition.IMPORT.by().permits(permissions.standing(edition, actor))) {
            throw new Refusal(Problem.forbidden("Importing is for editors."));
        }
        editions.open(item, locale).ifPresent(open -> giveWay(open, actor));
        edition.isBy(actor.accountId());
        edition.enter(State.SUBMITTED, clock.instant());
        entities.persist(edition);
        entities.flush();
        entities.persist(new Provenance(edition.id(), origin, edition.contentHash(), clock.instant()));
        announce(new EditionMoved(edition, Transition.IMPORT, null, actor, Move.PLAIN));
        return edition;
    }

    /** Takes back everything of one import run that no decision has touched since; answers the editions removed. */
    public List<Edition> removeImported(long importId) {
        var imported = entities.createQuery(
                        "select e from Edition e, Provenance p where p.editionId = e.id and p.importId = :run",
                        Edition.class)
                .setParameter("run", importId)
                .getResultList();
        for (var edition : imported) {
            entities.createQuery("delete from Provenance p where p.editionId = :id")
                    .setParameter("id", edition.id())
                    .executeUpdate();
            entities.remove(edition);
        }
        entities.flush();
        return imported;
    }

    /**
     * Withdraws what is public of an item or on its way, because its person is erased: nobody's role stands against that.
     * Its editions are to be deleted in the same transaction.
     */
    public void withdrawForErasure(ItemRef item, Actor actor) {
        editions.of(item).stream()
                .filter(edition -> edition.state().open() || edition.state().live())
                .filter(edition -> Transition.WITHDRAW.startsAt(edition.state()))
                .forEach(edition -> step(edition, Transition.WITHDRAW, actor, Move.because("erasure")));
        entities.flush();
    }

    /** Shows what an item's content type says of it now, after a rename or a change of its specialist. */
    public void refreshFacets(ItemRef item) {
        var type = types.named(item.type());
        editions.of(item).forEach(edition -> edition.show(type.facets(item.id(), edition.content())));
    }

    /** Lets the queue find the editions about a modality under its new slug. */
    public void followRename(String formerSlug, String slug) {
        entities.createQuery("update Edition e set e.modality = :slug where e.modality = :former")
                .setParameter("slug", slug)
                .setParameter("former", formerSlug)
                .executeUpdate();
    }

    private void mustBeWritable(Edition edition, Actor actor) {
        if (edition.state() != State.DRAFT) {
            throw new Refusal(Problem.conflict(
                    "not-a-draft",
                    "Only a draft can be changed",
                    "This edition is " + edition.state() + ". Start a new draft instead."));
        }
        if (!By.AUTHOR_OR_STAND_IN.permits(permissions.standing(edition, actor))) {
            throw new Refusal(
                    Problem.forbidden("Nobody edits another's words. Suggest a wording to its author instead."));
        }
    }

    private static Refusal openAlready() {
        return new Refusal(Problem.conflict(
                "edition-open",
                "An edition is open already",
                "Finish or discard the edition that is on its way first."));
    }

    private void make(Edition edition, Transition transition, Actor actor, Move move) {
        if (transition == Transition.PUBLISH) {
            replace(edition);
        }
        step(edition, transition, actor, move);
        if (edition.state().live()) {
            facets.settle(edition.id());
        }
        if (transition == Transition.RETURN) {
            openCopyOf(edition);
        }
        if (transition == Transition.WITHDRAW) {
            editions.open(edition.item()).forEach(open -> withdrawWith(open, actor, move));
        }
        entities.flush();
    }

    private void replace(Edition edition) {
        for (var replaced : editions.replaceable(edition.item(), edition.locale())) {
            step(replaced, Transition.SUPERSEDE, Actor.SYSTEM, Move.PLAIN);
            facets.inherit(replaced.id(), edition.id());
        }
    }

    private void withdrawWith(Edition open, Actor actor, Move move) {
        if (open.state() == State.DRAFT) {
            entities.remove(open);
        } else {
            step(open, Transition.WITHDRAW, actor, move);
        }
    }

    private void giveWay(Edition open, Actor actor) {
        var untouchedCopy = open.state() == State.DRAFT
                && editions.of(open.item()).stream()
                        .anyMatch(other -> other.state() == State.RETURNED
                                && other.contentHash().equals(open.contentHash()));
        if (untouchedCopy && permissions.standing(open, actor).unclaimed()) {
            entities.remove(open);
            entities.flush();
            return;
        }
        if (!Transition.WITHDRAW.startsAt(open.state())
                || !Transition.WITHDRAW.by().permits(permissions.standing(open, actor))) {
            throw openAlready();
        }
        step(open, Transition.WITHDRAW, actor, new Move("replaced", "A newer text was imported.", false));
    }

    private void step(Edition edition, Transition transition, Actor actor, Move move) {
        var from = edition.state();
        if (transition == Transition.SUBMIT) {
            edition.isBy(types.of(edition).linkedAccounts(edition.itemId()));
        }
        edition.enter(transition.to(), clock.instant());
        entities.flush();
        announce(new EditionMoved(edition, transition, from, actor, move));
    }

    private void announce(EditionMoved moved) {
        decisions.record(moved);
        moves.fire(moved);
    }

    private void openCopyOf(Edition returned) {
        var copy = create(returned.item(), returned.locale(), returned.content());
        copy.isBy(returned.authors());
        entities.persist(copy);
        facets.raise(copy.id(), PriorityReason.RETURNED_BEFORE);
    }

    private Edition create(ItemRef item, String locale, JsonObject content) {
        var type = types.named(item.type());
        var accepted = type.accepted(content);
        var edition = new Edition(
                item,
                locale,
                editions.nextNumber(item, locale),
                accepted,
                type.facets(item.id(), accepted),
                clock.instant());
        if (editions.wasEverPublished(item, locale)) {
            edition.revises();
        }
        return edition;
    }
}
