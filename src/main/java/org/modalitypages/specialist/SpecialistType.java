package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.json.Json;
import org.modalitypages.media.Photos;
import org.modalitypages.moderation.ContentType;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.Facets;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.person.Holder;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/** What moderation asks of specialists' profiles. */
@ApplicationScoped
public class SpecialistType implements ContentType {

    @Inject
    private Specialists specialists;

    @Inject
    private Slugs slugs;

    @Inject
    private Photos photos;

    @Override
    public String name() {
        return Specialists.TYPE;
    }

    @Override
    public Map<Long, Set<Long>> linkedAccounts(Collection<Long> itemIds) {
        var linked = new HashMap<Long, Set<Long>>();
        specialists.standing(itemIds).forEach((id, specialist) -> linked.put(id, specialist.linkedAccounts()));
        return linked;
    }

    @Override
    public Optional<Holder> person(long itemId) {
        return Optional.of(Holder.specialist(itemId));
    }

    @Override
    public Optional<String> unmetNeed(Edition edition, Transition transition, Move move) {
        return Optional.empty();
    }

    @Override
    public Facets facets(long itemId, JsonObject content) {
        var attribution = Profile.of(content).attribution();
        return new Facets(attribution.name(), attribution.toString(), null, attribution.region());
    }

    @Override
    public JsonObject accepted(JsonObject content) {
        var profile = Profile.of(content);
        if (profile.photo() != null && !photos.exists(profile.photo().id())) {
            throw new Refusal(
                    Problem.invalid("No such photo is kept: send it first, and name the id that was answered.")
                            .with("member", "photo"));
        }
        return profile.toJson();
    }

    @Override
    public Map<Long, JsonObject> describe(Collection<Edition> editions) {
        var known = specialists.standing(editions.stream().map(Edition::itemId).toList());
        var current = slugs.current(
                Specialists.TYPE,
                known.values().stream().map(Specialist::id).distinct().toList());
        var described = new HashMap<Long, JsonObject>();
        for (var edition : editions) {
            var profile = Profile.of(edition.content());
            var specialist = view(
                    known.get(edition.itemId()),
                    profile,
                    current.get(known.get(edition.itemId()).id()));
            described.put(
                    edition.id(),
                    Json.createObjectBuilder()
                            .add("text", profile.attribution().toString())
                            .add("modality", JsonValue.NULL)
                            .add("specialist", specialist)
                            .build());
        }
        return described;
    }

    /** A specialist as queue items show it: id, slug, whether claimed, the profile's members, and the attribution. */
    public static JsonObjectBuilder view(Specialist specialist, Profile profile, String slug) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(specialist.id()))
                .add("slug", slug)
                .add("claimed", !specialist.linkedAccounts().isEmpty());
        profile.toJson().forEach(view::add);
        return view.add("attribution", profile.attribution().toString());
    }

    void apply(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (edition.type().equals(Specialists.TYPE) && edition.state().live()) {
            specialists.show(edition.itemId(), Profile.of(edition.content()));
            specialists.wentPublic(edition.itemId());
        }
    }
}
