package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;

/**
 * What editors see of an edition's place in the queue. Authors see none of it: a decision that is held has not been made
 * yet, and may never be.
 */
@ApplicationScoped
class QueueViews {

    @Inject
    private DueDates dueDates;

    @Inject
    private QueueFacets facets;

    @Inject
    private Plans plans;

    @Inject
    private Obstacles obstacles;

    /** Where the editions of one answer stand in the queue. */
    record Places(Map<Long, Obstacle> obstacles, Map<Long, Plan> scheduled, Map<Long, Set<PriorityReason>> reasons) {}

    /** The places of many editions, asked for at once. */
    Places of(Collection<Long> editionIds) {
        var scheduled = new HashMap<Long, Plan>();
        plans.of(editionIds)
                .forEach((id, planned) -> planned.stream()
                        .filter(plan -> plan.kind() == Plan.Kind.SCHEDULED)
                        .forEach(plan -> scheduled.put(id, plan)));
        return new Places(obstacles.of(editionIds), scheduled, facets.of(editionIds));
    }

    /** Adds {@code queuedAt, dueAt, waiting, priority, reasons, severity, revision, claim, held, scheduled}. */
    void add(JsonObjectBuilder view, Edition edition, Places places, Actor actor) {
        view.add("queuedAt", edition.queuedAt().toString());
        if (!actor.is(Role.EDITOR)) {
            for (var name : List.of(
                    "dueAt", "waiting", "priority", "reasons", "severity", "revision", "claim", "held", "scheduled")) {
                view.addNull(name);
            }
            return;
        }
        var obstacle = places.obstacles().getOrDefault(edition.id(), Obstacle.NONE);
        var due = dueDates.dueAt(edition);
        view.add("dueAt", due == null ? JsonValue.NULL : Json.createValue(due.toString()))
                .add("waiting", edition.waiting())
                .add("priority", edition.priority())
                .add("reasons", reasons(places.reasons().getOrDefault(edition.id(), Set.of())))
                .add("severity", Severities.word(edition.severity()))
                .add("revision", edition.revision())
                .add("claim", claim(obstacle.claim(), actor))
                .add("held", held(obstacle.held(), actor))
                .add("scheduled", scheduled(places.scheduled().get(edition.id()), actor));
    }

    static JsonValue claim(Claim claim, Actor actor) {
        return claim == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("by", claim.by())
                        .add("until", claim.until().toString())
                        .add("mine", claim.isOf(actor))
                        .build();
    }

    private static JsonValue held(Plan held, Actor actor) {
        return held == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("id", Long.toString(held.id()))
                        .add("transition", held.transition().name())
                        .add("by", held.by())
                        .add("until", held.dueAt().toString())
                        .add("mine", held.isOf(actor))
                        .build();
    }

    private static JsonValue scheduled(Plan plan, Actor actor) {
        return plan == null ? JsonValue.NULL : schedule(plan, actor);
    }

    /** What is set for a day: {@code id, transition, by, mine, at, local, zone, reason}. */
    static JsonObject schedule(Plan plan, Actor actor) {
        return Json.createObjectBuilder()
                .add("id", Long.toString(plan.id()))
                .add("transition", plan.transition().name())
                .add("by", plan.by())
                .add("mine", plan.isOf(actor))
                .add("at", plan.dueAt().toString())
                .add("local", plan.localTime())
                .add("zone", plan.zone())
                .add("reason", plan.reason() == null ? JsonValue.NULL : Json.createValue(plan.reason()))
                .build();
    }

    private static JsonValue reasons(Set<PriorityReason> reasons) {
        var array = Json.createArrayBuilder();
        reasons.stream()
                .sorted(Comparator.comparingInt(PriorityReason::weight).reversed())
                .forEach(reason -> array.add(
                        Json.createObjectBuilder().add("reason", reason.name()).add("words", reason.words())));
        return array.build();
    }

    /** The words of severities, which are numbers where they are compared. */
    static final class Severities {

        static final List<String> WORDS = List.of("none", "low", "medium", "high");

        private Severities() {}

        static String word(int severity) {
            return WORDS.get(severity);
        }
    }
}
