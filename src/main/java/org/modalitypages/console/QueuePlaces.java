package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Transition;

/** Reads an edition's place in the queue from its view. */
@ApplicationScoped
class QueuePlaces {

    private static final Set<Transition> DECISIONS =
            Set.of(Transition.APPROVE, Transition.PUBLISH, Transition.RETURN, Transition.REJECT, Transition.UNPUBLISH);

    @Inject
    private ConsolePages pages;

    @Inject
    private Clock clock;

    /** {@code view} is the edition's as an editor sees it. */
    QueuePlace of(JsonObject view, Actor actor) {
        var due = view.isNull("dueAt") ? null : Instant.parse(view.getString("dueAt"));
        var claim = claim(object(view, "claim"));
        var mayDecide = QueueItems.allowed(view).stream().anyMatch(DECISIONS::contains);
        return new QueuePlace(
                stamp(view),
                view.getString("queuedAt"),
                pages.moment(due),
                due != null && due.isBefore(clock.instant()),
                view.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                        .map(reason -> reason.getString("words"))
                        .toList(),
                view.getString("severity"),
                view.getBoolean("revision"),
                view.getBoolean("waiting") && (mayDecide || (claim != null && !claim.mine())),
                claim,
                held(object(view, "held"), actor),
                scheduled(object(view, "scheduled")));
    }

    private QueuePlace.Claimed claim(JsonObject claim) {
        return claim == null
                ? null
                : new QueuePlace.Claimed(
                        claim.getString("by"),
                        pages.moment(Instant.parse(claim.getString("until"))),
                        claim.getBoolean("mine"));
    }

    private QueuePlace.Held held(JsonObject held, Actor actor) {
        return held == null
                ? null
                : new QueuePlace.Held(
                        held.getString("by"),
                        Transition.valueOf(held.getString("transition")).past(),
                        pages.moment(Instant.parse(held.getString("until"))),
                        held.getBoolean("mine"),
                        held.getBoolean("mine") || actor.is(Role.ADMINISTRATOR));
    }

    private String scheduled(JsonObject plan) {
        if (plan == null) {
            return null;
        }
        var move = Transition.valueOf(plan.getString("transition")) == Transition.PUBLISH ? "published" : "taken off";
        return "Will be " + move + " on "
                + pages.moment(Instant.parse(plan.getString("at"))).absolute() + ", set by " + plan.getString("by")
                + ".";
    }

    private static String stamp(JsonObject view) {
        var parts = List.of(
                "version", "waiting", "priority", "reasons", "severity", "claim", "held", "scheduled", "allowed");
        return Integer.toHexString(
                Objects.hash(parts.stream().map(view::get).map(Object::toString).toArray()));
    }

    private static JsonObject object(JsonObject view, String name) {
        var value = view.getOrDefault(name, JsonValue.NULL);
        return value.getValueType() == JsonValue.ValueType.OBJECT ? value.asJsonObject() : null;
    }
}
