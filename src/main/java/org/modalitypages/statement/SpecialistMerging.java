package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.identity.Actor;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.person.Holder;
import org.modalitypages.person.PersonKeys;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.specialist.SpecialistsMerged;
import org.modalitypages.statement.MergePlan.Fate;

/**
 * Makes one specialist of two. What is live stays live under the survivor; a change of what the public sees of the
 * survivor itself waits in the queue; editions, decisions and consents stay where they are. The merged one is kept, out of
 * sight, with what was set aside.
 */
@ApplicationScoped
@Transactional
public class SpecialistMerging {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MergePlanning planning;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Statements statements;

    @Inject
    private Moderation moderation;

    @Inject
    private Slugs slugs;

    @Inject
    private PersonKeys keys;

    @Inject
    private Event<SpecialistsMerged> merges;

    @Inject
    private Clock clock;

    /** What {@link #merge} would do; nothing is changed. */
    public MergePlan plan(Specialist survivor, Specialist other, MergeChoices choices, Actor actor) {
        return planning.plan(survivor, other, choices, actor);
    }

    /**
     * Merges the other one into the survivor. Answers the edition of the profile that waits, if it changes.
     *
     * @param version the survivor's version that the actor saw
     * @throws Refusal 428 when the version is missing, 412 when it is stale, else the first of the plan's obstacles
     */
    public Optional<Edition> merge(
            long survivorId, long otherId, MergeChoices choices, Actor actor, OptionalLong version) {
        var survivor = specialists.locked(survivorId, otherId, version);
        var other = specialists.byId(otherId).orElseThrow();
        var plan = planning.plan(survivor, other, choices, actor);
        plan.obstacles().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
        plan.retired().forEach(edition -> retire(edition, actor));
        var moved = moveStatements(plan.statements(), survivor, other);
        var waiting = show(survivor, plan, actor);
        slugs.handOver(Specialists.TYPE, otherId, survivorId);
        keys.join(Holder.specialist(otherId), Holder.specialist(survivorId));
        specialists.absorb(survivorId, otherId);
        entities.persist(new SpecialistMerge(survivorId, otherId, actor.accountId(), clock.instant(), words(choices)));
        entities.flush();
        moved.forEach(id -> moderation.refreshFacets(Statements.item(id)));
        merges.fire(new SpecialistsMerged(survivorId, otherId, moved));
        return waiting;
    }

    private void retire(Edition edition, Actor actor) {
        var move = planning.ending(edition, actor).get(0);
        moderation.perform(
                edition.id(), move, actor, OptionalLong.of(edition.version()), Move.because("specialists-merged"));
    }

    /** One statement at a time, through an empty seat, as a specialist has one about a modality at any moment. */
    private List<Long> moveStatements(List<Fate> fates, Specialist survivor, Specialist other) {
        var moved = new ArrayList<Long>();
        for (var fate : fates) {
            var kept = fate.kept();
            if (kept.specialistId() == survivor.id()) {
                continue;
            }
            if (fate.setAside() != null) {
                var seat = specialists.placeholder(other.profile());
                statements.give(fate.setAside().id(), seat);
                statements.give(kept.id(), survivor.id());
                statements.give(fate.setAside().id(), other.id());
                specialists.removePlaceholder(seat);
                moved.add(fate.setAside().id());
            } else {
                statements.give(kept.id(), survivor.id());
            }
            moved.add(kept.id());
        }
        return moved;
    }

    private Optional<Edition> show(Specialist survivor, MergePlan plan, Actor actor) {
        if (!plan.profileWaits()) {
            specialists.show(survivor.id(), plan.profile());
            return Optional.empty();
        }
        var draft = drafts.revise(
                survivor, Optional.empty(), Optional.of(plan.profile().toJson()), actor);
        return Optional.of(
                moderation.perform(draft.id(), Transition.SUBMIT, actor, OptionalLong.of(draft.version()), Move.PLAIN));
    }

    private static String words(MergeChoices choices) {
        var take = Json.createObjectBuilder();
        choices.take().forEach(take::add);
        var chosen = Json.createObjectBuilder();
        choices.statements().forEach(chosen::add);
        return Json.createObjectBuilder()
                .add("take", take)
                .add("statements", chosen)
                .add("bothAccounts", choices.bothAccounts())
                .build()
                .toString();
    }
}
