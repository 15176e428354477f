package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.console.ReviewView.About;
import org.modalitypages.console.ReviewView.Draft;
import org.modalitypages.console.ReviewView.Live;
import org.modalitypages.console.ReviewView.Origin;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.identity.Actor;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionViews;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Transition;
import org.modalitypages.screening.Findings;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Puts together what the review page shows. */
@ApplicationScoped
class Reviews {

    @Inject
    private EditionViews views;

    @Inject
    private Editions editions;

    @Inject
    private Histories histories;

    @Inject
    private ReviewDesk desk;

    @Inject
    private QueueTrails trails;

    @Inject
    private ConsolePages pages;

    @Inject
    private QueuePlaces places;

    @Inject
    private Undecided undecided;

    @Inject
    private Queues queues;

    @Inject
    private Site site;

    @Inject
    private Findings findings;

    /** The page as this actor finds it. */
    ReviewView of(Edition edition, Actor actor) {
        return of(edition, actor, Typed.NOTHING, null, null);
    }

    /** The page with what was typed and what went wrong; {@code fields} are those of a draft that was not saved. */
    ReviewView of(Edition edition, Actor actor, Typed typed, List<Field> fields, Notice notice) {
        var view = views.of(edition, actor);
        var allowed = QueueItems.allowed(view);
        var place = places.of(view, actor);
        var advice = advice(edition, findings.mayDismiss(edition, actor), allowed.contains(Transition.SUBMIT));
        return new ReviewView(
                Long.toString(edition.id()),
                edition.version(),
                edition.heading(),
                edition.state().name(),
                Wording.of(edition.state()),
                pages.moment(edition.queuedAt()),
                about(edition, view),
                ReviewBody.of(edition, view),
                marked(edition, advice),
                advice,
                origin(view),
                histories.of(edition),
                allowed.stream()
                        .filter(MoveButton::wordless)
                        .filter(move -> move != Transition.SUBMIT)
                        .map(MoveButton::of)
                        .toList(),
                allowed.stream()
                        .filter(move -> move.words() != Transition.Words.NONE)
                        .map(MoveButton::of)
                        .toList(),
                allowed.contains(Transition.WITHDRAW) ? MoveButton.of(Transition.WITHDRAW) : null,
                allowed.contains(Transition.SUBMIT) ? draft(edition, fields) : null,
                live(edition),
                EditionPlace.of(place, allowed, site.timeZone()),
                desk.of(edition, actor, typed),
                undecided.of(edition, actor, place),
                queues.heldBy(actor).stream()
                        .reduce((one, later) -> later)
                        .filter(last -> !last.edition().equals(Long.toString(edition.id())))
                        .orElse(null),
                trails.of(typed.text("from"), edition.id(), actor),
                typed,
                notice);
    }

    /** The last decision in a sentence, for whoever comes too late. */
    String lastChange(Edition edition) {
        var history = histories.entries(edition);
        if (history.isEmpty()) {
            return "Its text was changed; what is saved now is shown here.";
        }
        var last = history.get(history.size() - 1);
        return "Last decision: " + last.who() + " " + last.what() + ", "
                + last.at().relative() + ". It is now: "
                + Wording.of(edition.state()).toLowerCase(java.util.Locale.ENGLISH) + ".";
    }

    /** The title of the modality that a statement is about; {@code null} for other types. */
    static String modality(Edition edition, JsonObject view) {
        var modality = object(view, "modality");
        return edition.type().equals(Modalities.TYPE) || modality == null ? null : modality.getString("title");
    }

    private static About about(Edition edition, JsonObject view) {
        var modality = object(view, "modality");
        var specialist = object(view, "specialist");
        var modalitySlug = modality == null ? null : modality.getString("slug");
        var itemAddress = edition.type().equals(Specialists.TYPE)
                ? "/console/specialists/" + specialist.getString("slug")
                : "/console/modalities/" + modalitySlug;
        return new About(
                Wording.type(edition.type()),
                Wording.locale(edition.locale()),
                edition.number(),
                modality(edition, view),
                itemAddress,
                specialist == null || edition.type().equals(Specialists.TYPE)
                        ? null
                        : "/console/specialists/" + specialist.getString("slug"));
    }

    private Origin origin(JsonObject view) {
        var provenance = object(view, "provenance");
        if (provenance == null) {
            return null;
        }
        var source = provenance.getString("source");
        return new Origin(
                source,
                source.matches("(?i)https?://[^\\s\"<>]+") ? source : null,
                provenance.isNull("line") ? null : provenance.get("line").toString(),
                pages.moment(Instant.parse(provenance.getString("at"))),
                provenance.getString("attestation"));
    }

    private static Draft draft(Edition edition, List<Field> typed) {
        var fields = typed == null ? ContentFields.of(edition.type(), edition.content()) : typed;
        return new Draft(fields, edition.type().equals(Statements.TYPE));
    }

    private Live live(Edition edition) {
        return editions.live(edition.item(), edition.locale())
                .filter(live -> live.id() != edition.id())
                .map(live -> new Live(Long.toString(live.id()), live.number(), Changes.between(live, edition)))
                .orElse(null);
    }

    /** What screening says of a statement to somebody who only reads it; {@code null} for other types. */
    ScreeningAdvice advice(Edition edition) {
        return advice(edition, false, false);
    }

    private ScreeningAdvice advice(Edition edition, boolean dismissible, boolean writable) {
        return edition.type().equals(Statements.TYPE)
                ? ScreeningAdvice.of(edition, findings.of(edition), dismissible, writable, pages)
                : null;
    }

    /** A statement's words with the findings marked in place; {@code null} for other types. */
    static MarkedText marked(Edition edition, ScreeningAdvice advice) {
        if (advice == null) {
            return null;
        }
        var places = new ArrayList<MarkedText.Place>();
        for (var index = 0; index < advice.items().size(); index++) {
            var item = advice.items().get(index);
            if (item.span() != null) {
                places.add(new MarkedText.Place(
                        item.span().start(), item.span().end(), index + 1, item.rule(), item.severity()));
            }
        }
        return MarkedText.of(edition.locale(), edition.content().getString(Statements.TEXT), places);
    }

    private static JsonObject object(JsonObject view, String name) {
        var value = view.getOrDefault(name, JsonValue.NULL);
        return value.getValueType() == JsonValue.ValueType.OBJECT ? value.asJsonObject() : null;
    }
}
