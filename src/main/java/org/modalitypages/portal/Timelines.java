package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Decisions;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Transition;
import org.modalitypages.review.ReasonCodes;

/** What happened to somebody's words or profile, as they read it. */
@ApplicationScoped
class Timelines {

    private static final int EDITIONS = 10;
    private static final int EVENTS = 30;

    @Inject
    private Decisions decisions;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private PortalPages pages;

    /** The latest first; {@code editions} come newest first. */
    List<WordsView.Event> of(List<Edition> editions, Actor reader) {
        var labels = reasons.labels();
        return editions.stream()
                .limit(EDITIONS)
                .flatMap(edition -> decisions.of(edition.id()).stream())
                .filter(entry -> entry.transition() != Transition.SUPERSEDE)
                .sorted(Comparator.comparing(Decisions.Entry::at).reversed())
                .limit(EVENTS)
                .map(entry -> new WordsView.Event(
                        PlainWords.happened(entry, reader.name(), "Somebody on your behalf"),
                        pages.moment(entry.at()),
                        entry.reason() == null || PlainWords.reasonSaid(entry)
                                ? null
                                : labels.getOrDefault(entry.reason(), entry.reason()),
                        entry.note()))
                .toList();
    }

    /** The words with which an edition was returned or rejected; {@code null} if it was neither. */
    WordsView.Asked asked(Edition edition, List<String> paragraphs) {
        return decisions.of(edition.id()).stream()
                .filter(entry -> entry.to() == edition.state())
                .filter(entry -> entry.transition() == Transition.RETURN || entry.transition() == Transition.REJECT)
                .reduce((earlier, later) -> later)
                .map(entry -> new WordsView.Asked(
                        reasons.label(entry.reason()), entry.note(), pages.moment(entry.at()), paragraphs))
                .orElse(null);
    }
}
