package org.modalitypages.modality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.ContentType;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Facets;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.slug.Slugs;

/** What moderation asks of modalities: no consent is needed, and nobody is linked to them. */
@ApplicationScoped
class ModalityType implements ContentType {

    @Inject
    private Slugs slugs;

    @Override
    public String name() {
        return Modalities.TYPE;
    }

    @Override
    public Map<Long, Set<Long>> linkedAccounts(Collection<Long> itemIds) {
        return Map.of();
    }

    @Override
    public Optional<String> unmetNeed(Edition edition, Transition transition, Move move) {
        return Optional.empty();
    }

    @Override
    public Facets facets(long itemId, JsonObject content) {
        var page = ModalityPage.of(content);
        return new Facets(page.title(), page.definition(), slugs.current(Modalities.TYPE, itemId), null);
    }

    @Override
    public JsonObject accepted(JsonObject content) {
        return ModalityPage.of(content).toJson();
    }

    @Override
    public Map<Long, JsonObject> describe(Collection<Edition> editions) {
        var current = slugs.current(
                Modalities.TYPE, editions.stream().map(Edition::itemId).toList());
        var described = new HashMap<Long, JsonObject>();
        for (var edition : editions) {
            var page = ModalityPage.of(edition.content());
            described.put(
                    edition.id(),
                    Json.createObjectBuilder()
                            .add("text", page.definition())
                            .add(
                                    "modality",
                                    Json.createObjectBuilder()
                                            .add("slug", current.get(edition.itemId()))
                                            .add("title", page.title()))
                            .add("specialist", JsonValue.NULL)
                            .build());
        }
        return described;
    }
}
