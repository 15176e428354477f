package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.modalitypages.console.Notice;
import org.modalitypages.diff.Paragraphs;
import org.modalitypages.diff.WordDiff;
import org.modalitypages.identity.Actor;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.Modalities.Named;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Markdown;
import org.modalitypages.review.Suggestion;
import org.modalitypages.review.Suggestions;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Confirmations;
import org.modalitypages.statement.ConsentTerms;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** Puts together what the page of a statement shows. */
@ApplicationScoped
class WordsViews {

    @Inject
    private PortalPages pages;

    @Inject
    private Own own;

    @Inject
    private Advice advice;

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private Timelines timelines;

    @Inject
    private Confirmations confirmations;

    @Inject
    private ConsentTerms terms;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /**
     * What was typed and what became of it.
     *
     * @param text {@code null} to show what is saved
     * @param conflict whether something else was saved meanwhile
     */
    record Typed(String text, boolean conflict, Notice notice) {

        static final Typed NOTHING = new Typed(null, false, null);
    }

    /** What a text that is no draft may wait for from its writer. */
    enum Wait {
        NOTHING,
        /** Their own consent to a text that was imported. */
        CONFIRMATION,
        /** Their answer to a wording that an editor suggests. */
        ANSWER
    }

    /** Who speaks about what, in which language. */
    record Subject(Specialist specialist, Named modality, String locale) {}

    Subject subject(Statement statement, String locale) {
        var id = statement.modalityId();
        return new Subject(
                own.specialist(statement), modalities.named(List.of(id)).get(id), locale);
    }

    /** The editions of a statement in a language. */
    Progress progress(Statement statement, String locale) {
        return Progress.of(editions.of(Statements.item(statement.id())).stream()
                .filter(edition -> edition.locale().equals(locale))
                .toList());
    }

    /** Whether anything was ever saved in this language. */
    boolean begun(Statement statement, String locale) {
        return editions.latest(Statements.item(statement.id()), locale).isPresent();
    }

    /** The page of a statement that was never saved. */
    WordsView blank(Subject subject, Typed typed) {
        var editor = editor(subject, writeAddress(subject), null, typed, null);
        return new WordsView(
                null,
                subject.modality().title(),
                subject.specialist().attribution().toString(),
                subject.locale(),
                language(subject.locale()),
                State.DRAFT.name(),
                "New",
                "Write what you want visitors to know. It is saved as you type; nobody sees it before you send it.",
                null,
                editor,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                typed.notice());
    }

    /** The page of a statement that has an edition in this language. */
    WordsView of(Statement statement, Subject subject, Actor actor, Typed typed) {
        var progress = progress(statement, subject.locale());
        var shown = progress.shown();
        var toConfirm = toConfirm(progress);
        return new WordsView(
                Long.toString(statement.id()),
                subject.modality().title(),
                subject.specialist().attribution().toString(),
                subject.locale(),
                language(subject.locale()),
                shown.state().name(),
                PlainWords.of(shown.state()),
                PlainWords.standing(progress, wait(progress, toConfirm, actor)),
                progress.live() == null ? null : publicAddress(subject),
                progress.isDraft() ? editor(subject, progress.open(), typed) : null,
                progress.returned() == null
                        ? null
                        : timelines.asked(progress.returned(), paragraphs(progress.returned())),
                suggested(progress, actor).orElse(null),
                progress.waits() ? shown(progress.open()) : null,
                progress.live() == null ? null : shown(progress.live()),
                toConfirm == null ? null : confirm(toConfirm),
                progress.open() == null,
                target(progress.withdrawable()),
                timelines.of(progress.editions(), actor),
                others(statement, subject.locale()),
                progress.isDraft() ? null : typed.text(),
                typed.notice());
    }

    /** The edition whose text waits for its specialist's own consent; {@code null} when none does. */
    Edition toConfirm(Progress progress) {
        if (progress.waits() && confirmations.wanted(progress.open())) {
            return progress.open();
        }
        return progress.live() != null && confirmations.wanted(progress.live()) ? progress.live() : null;
    }

    /** What a text waits for from this actor. */
    Wait wait(Progress progress, Edition toConfirm, Actor actor) {
        if (suggestion(progress, actor).isPresent()) {
            return Wait.ANSWER;
        }
        return toConfirm == null ? Wait.NOTHING : Wait.CONFIRMATION;
    }

    String writeAddress(Subject subject) {
        return "/portal/write/"
                + slugs.current(Specialists.TYPE, subject.specialist().id()) + "/"
                + subject.modality().slug() + localeQuery(subject.locale());
    }

    String localeQuery(String locale) {
        return site.isDefault(locale) ? "" : "?locale=" + locale;
    }

    private WordsView.Editor editor(Subject subject, Edition draft, Typed typed) {
        return editor(
                subject,
                "/portal/editions/" + draft.id() + "/text",
                draft,
                typed,
                typed.conflict() ? draft.content().getString("text") : null);
    }

    private WordsView.Editor editor(Subject subject, String action, Edition draft, Typed typed, String conflict) {
        var saved = draft == null ? "" : draft.content().getString("text");
        var text = typed.text() == null ? saved : typed.text();
        var attribution = subject.specialist().attribution();
        var jurisdiction = advice.jurisdiction(attribution.region(), attribution.country());
        var names = List.of(subject.modality().title(), subject.modality().slug());
        var specialist = Long.toString(subject.specialist().id());
        return new WordsView.Editor(
                action,
                draft == null ? null : Long.toString(draft.id()),
                draft == null ? 0 : draft.version(),
                text,
                !text.strip().equals(saved),
                draft == null
                        ? "new:" + specialist + ":" + subject.modality().id() + ":" + subject.locale()
                        : Long.toString(draft.id()),
                subject.modality().slug(),
                specialist,
                jurisdiction,
                advice.on(text, names, subject.locale(), jurisdiction),
                terms.words(),
                terms.version(),
                conflict);
    }

    /** The wording that waits for this actor's answer. */
    Optional<Suggestion> suggestion(Progress progress, Actor actor) {
        return Optional.ofNullable(progress.open())
                .flatMap(open ->
                        suggestions.open(open).filter(suggestion -> suggestions.answerable(suggestion, open, actor)));
    }

    private Optional<WordsView.Suggested> suggested(Progress progress, Actor actor) {
        var open = progress.open();
        return suggestion(progress, actor)
                .map(suggestion -> new WordsView.Suggested(
                        Long.toString(suggestion.id()),
                        Long.toString(open.id()),
                        open.version(),
                        Paragraphs.of(WordDiff.between(suggestion.base(), suggestion.wording())),
                        Markdown.paragraphs(suggestion.wording()),
                        suggestion.note(),
                        pages.moment(suggestion.madeAt()),
                        terms.words(),
                        terms.version()));
    }

    private static WordsView.Shown shown(Edition edition) {
        var recallable = Transition.RECALL.startsAt(edition.state());
        return new WordsView.Shown(Long.toString(edition.id()), edition.version(), paragraphs(edition), recallable);
    }

    private WordsView.Confirm confirm(Edition edition) {
        return new WordsView.Confirm(
                Long.toString(edition.id()), edition.contentHash(), terms.version(), terms.words());
    }

    private static WordsView.Target target(Edition edition) {
        return edition == null
                ? null
                : new WordsView.Target(
                        Long.toString(edition.id()),
                        edition.version(),
                        edition.state().live());
    }

    private List<WordsView.Other> others(Statement statement, String locale) {
        var all = editions.of(Statements.item(statement.id()));
        return site.locales().stream()
                .filter(other -> !other.equals(locale))
                .map(other -> {
                    var there = all.stream()
                            .filter(edition -> edition.locale().equals(other))
                            .toList();
                    var state = there.isEmpty()
                            ? "not written"
                            : PlainWords.of(Progress.of(there).shown().state());
                    return new WordsView.Other(
                            PlainWords.locale(other),
                            "/portal/statements/" + statement.id() + "?locale=" + other,
                            state);
                })
                .toList();
    }

    private String publicAddress(Subject subject) {
        var page = editions.live(Modalities.TYPE, List.of(subject.modality().id()))
                .getOrDefault(subject.modality().id(), List.of());
        if (page.isEmpty()) {
            return null;
        }
        var prefix = page.stream().anyMatch(edition -> edition.locale().equals(subject.locale()))
                        && !site.isDefault(subject.locale())
                ? "/" + subject.locale()
                : "";
        return prefix + "/modalities/" + subject.modality().slug();
    }

    private String language(String locale) {
        return site.locales().size() > 1 ? PlainWords.locale(locale) : null;
    }

    private static List<String> paragraphs(Edition edition) {
        return Markdown.paragraphs(edition.content().getString("text"));
    }
}
