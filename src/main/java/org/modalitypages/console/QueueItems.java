package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionViews;
import org.modalitypages.moderation.Transition;

/** Editions as rows of a list. */
@ApplicationScoped
public class QueueItems {

    @Inject
    private EditionViews views;

    @Inject
    private QueuePlaces places;

    @Inject
    private ConsolePages pages;

    /** These editions as this actor may act on them, in their order. */
    List<QueueView.Item> of(List<Edition> editions, Actor actor) {
        var described = views.of(editions, actor);
        var items = new ArrayList<QueueView.Item>();
        for (var index = 0; index < editions.size(); index++) {
            items.add(item(editions.get(index), described.get(index), actor));
        }
        return items;
    }

    /** The moves that a view lists. */
    static List<Transition> allowed(JsonObject view) {
        return view.getJsonArray("allowed").getValuesAs(JsonString::getString).stream()
                .map(Transition::valueOf)
                .toList();
    }

    private QueueView.Item item(Edition edition, JsonObject view, Actor actor) {
        var allowed = allowed(view);
        return new QueueView.Item(
                Long.toString(edition.id()),
                edition.version(),
                edition.heading(),
                Wording.type(edition.type()),
                edition.type().equals("statement") ? modality(view) : null,
                edition.locale(),
                Wording.locale(edition.locale()),
                edition.state().name(),
                Wording.of(edition.state()),
                pages.moment(edition.queuedAt()),
                edition.excerpt(),
                allowed.stream()
                        .filter(MoveButton::wordless)
                        .filter(move -> move != Transition.SUBMIT)
                        .map(MoveButton::of)
                        .toList(),
                allowed.stream()
                        .filter(move -> !MoveButton.wordless(move))
                        .map(MoveButton::of)
                        .toList(),
                places.of(view, actor));
    }

    private static String modality(JsonObject view) {
        var modality = view.getOrDefault("modality", JsonValue.NULL);
        return modality.getValueType() == JsonValue.ValueType.OBJECT
                ? modality.asJsonObject().getString("title")
                : null;
    }
}
