package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.identity.Actor;
import org.modalitypages.json.Json;

/**
 * Editions as the queue shows them: {@code {id, type, state, version, locale, number, text, modality, specialist, …,
 * content, submittedAt, provenance, queuedAt, dueAt, priority, claim, held, …, allowed}}. What is missing is {@code null}.
 */
@ApplicationScoped
@Transactional
public class EditionViews {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentTypes types;

    @Inject
    private Permissions permissions;

    @Inject
    private QueueViews queue;

    /** One edition as this actor sees it. */
    public JsonObject of(Edition edition, Actor actor) {
        return of(List.of(edition), actor).get(0);
    }

    /** Many editions as this actor sees them, in their order. */
    public List<JsonObject> of(List<Edition> editions, Actor actor) {
        var described = new HashMap<Long, JsonObject>();
        editions.stream()
                .collect(Collectors.groupingBy(Edition::type))
                .forEach((type, ofType) -> described.putAll(types.named(type).describe(ofType)));
        var provenances = provenances(editions);
        var places = queue.of(editions.stream().map(Edition::id).toList());
        var allowed = permissions.allowed(editions, actor);
        return editions.stream()
                .map(edition -> {
                    var view = view(edition, described.get(edition.id()), provenances.get(edition.id()));
                    queue.add(view, edition, places, actor);
                    var obstacle = places.obstacles().getOrDefault(edition.id(), Obstacle.NONE);
                    return view.add("allowed", moves(allowed.get(edition.id()), obstacle, actor))
                            .build();
                })
                .toList();
    }

    private static JsonObjectBuilder view(Edition edition, JsonObject described, Provenance provenance) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(edition.id()))
                .add("type", edition.type())
                .add("item", Long.toString(edition.itemId()))
                .add("state", edition.state().name())
                .add("version", edition.version())
                .add("locale", edition.locale())
                .add("number", edition.number());
        described.forEach(view::add);
        view.add("content", edition.content());
        addOrNull(view, "submittedAt", edition.submittedAt());
        addOrNull(view, "publishedAt", edition.publishedAt());
        return view.add("provenance", provenance == null ? JsonValue.NULL : view(provenance));
    }

    private static JsonArrayBuilder moves(List<Transition> allowed, Obstacle obstacle, Actor actor) {
        var moves = Json.createArrayBuilder();
        allowed.stream().filter(move -> !obstacle.stops(move, actor)).forEach(move -> moves.add(move.name()));
        return moves;
    }

    private static JsonObject view(Provenance provenance) {
        var view = Json.createObjectBuilder().add("source", provenance.source());
        addOrNull(view, "line", provenance.line());
        addOrNull(view, "import", provenance.importId());
        return view.add("at", provenance.capturedAt().toString())
                .add("hash", provenance.hash())
                .add("attestation", provenance.attestation())
                .build();
    }

    private static void addOrNull(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof Integer number) {
            json.add(name, number);
        } else {
            json.add(name, value.toString());
        }
    }

    private Map<Long, Provenance> provenances(Collection<Edition> editions) {
        if (editions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Provenance p where p.editionId in :ids", Provenance.class)
                .setParameter("ids", editions.stream().map(Edition::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Provenance::editionId, Function.identity()));
    }
}
