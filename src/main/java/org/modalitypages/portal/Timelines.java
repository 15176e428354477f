package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Decisions;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Rewording;
import org.modalitypages.moderation.Transition;
import org.modalitypages.review.ReasonCodes;
import org.modalitypages.review.Suggestion;
import org.modalitypages.review.Suggestions;
import org.modalitypages.statement.Confirmations;
import org.modalitypages.statement.Confirmations.Given;
import org.modalitypages.statement.Statements;

/** What happened to somebody's words or profile, as they read it. */
@ApplicationScoped
class Timelines {

    private static final int EDITIONS = 10;
    private static final int EVENTS = 30;
    /** A decision and the consent that comes with it are noted one after the other. */
    private static final Duration IN_ONE_GO = Duration.ofSeconds(5);

    private static final String SOMEBODY = "Somebody on your behalf";

    @Inject
    private Decisions decisions;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Confirmations confirmations;

    @Inject
    private PortalPages pages;

    /** Something that happened, before it is put into a reader's time. */
    private record Happened(Instant at, String words, String reason, String note) {}

    /** The latest first; {@code editions} are of one item in one locale and come newest first. */
    List<WordsView.Event> of(List<Edition> editions, Actor reader) {
        var shown = editions.subList(0, Math.min(editions.size(), EDITIONS));
        var entries = shown.stream()
                .flatMap(edition -> decisions.of(edition.id()).stream())
                .toList();
        return Stream.of(decided(entries, reader), suggested(shown, reader), confirmed(shown, entries, reader))
                .flatMap(events -> events)
                .sorted(Comparator.comparing(Happened::at).reversed())
                .limit(EVENTS)
                .map(event ->
                        new WordsView.Event(event.words(), pages.moment(event.at()), event.reason(), event.note()))
                .toList();
    }

    private Stream<Happened> decided(List<Decisions.Entry> entries, Actor reader) {
        var labels = reasons.labels();
        return entries.stream()
                .filter(entry -> entry.transition() != Transition.SUPERSEDE)
                .filter(entry -> !Rewording.WHY.equals(entry.reason()))
                .map(entry -> new Happened(
                        entry.at(),
                        PlainWords.happened(entry, reader.name(), SOMEBODY),
                        entry.reason() == null || PlainWords.reasonSaid(entry)
                                ? null
                                : labels.getOrDefault(entry.reason(), entry.reason()),
                        entry.note()));
    }

    private Stream<Happened> suggested(List<Edition> editions, Actor reader) {
        return editions.stream()
                .filter(edition -> edition.type().equals(Statements.TYPE))
                .flatMap(edition -> suggestions.of(edition.id()).stream()
                        .flatMap(suggestion -> suggested(suggestion, edition, reader)));
    }

    /** Consents that were given by themselves, and not with sending the text. */
    private Stream<Happened> confirmed(List<Edition> editions, List<Decisions.Entry> entries, Actor reader) {
        var oldest = editions.get(editions.size() - 1);
        if (!oldest.type().equals(Statements.TYPE)) {
            return Stream.empty();
        }
        return confirmations.given(oldest.itemId(), oldest.locale()).stream()
                .filter(given -> given.at().isAfter(oldest.createdAt()))
                .filter(given -> entries.stream().noneMatch(entry -> sentWith(given, entry)))
                .map(given -> new Happened(
                        given.at(), who(given.accountId(), reader) + " confirmed these words.", null, null));
    }

    private static boolean sentWith(Given given, Decisions.Entry entry) {
        return entry.transition() == Transition.SUBMIT
                && Duration.between(entry.at(), given.at()).abs().compareTo(IN_ONE_GO) < 0;
    }

    private static Stream<Happened> suggested(Suggestion made, Edition edition, Actor reader) {
        var offered = new Happened(made.madeAt(), "An editor suggested another wording.", null, made.note());
        var answer = PlainWords.answered(made.status(edition), who(made.answeredBy(), reader));
        return answer == null || made.answeredAt() == null
                ? Stream.of(offered)
                : Stream.of(offered, new Happened(made.answeredAt(), answer, null, made.answerNote()));
    }

    private static String who(Long accountId, Actor reader) {
        return accountId != null && accountId == reader.accountId() ? "You" : SOMEBODY;
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
