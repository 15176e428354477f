package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Rewording;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.Suggestion.Status;
import org.modalitypages.statement.Statements;

/** Nobody edits another's words: an editor suggests a wording, and the specialist takes it or leaves it. */
@ApplicationScoped
@Transactional
public class Suggestions {

    /** The states in which an edition takes suggestions. */
    static final Set<State> STATES = Set.of(State.SUBMITTED, State.APPROVED);

    /** The most characters of words that come with a suggestion or its answer. */
    public static final int LONGEST_NOTE = 4_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Rewording rewording;

    @Inject
    private Speakers speakers;

    @Inject
    private Event<SuggestionChanged> changes;

    @Inject
    private Clock clock;

    /** The suggestions for an edition, oldest first. */
    public List<Suggestion> of(long editionId) {
        return entities.createQuery(
                        "select s from Suggestion s where s.editionId = :edition order by s.id", Suggestion.class)
                .setParameter("edition", editionId)
                .getResultList();
    }

    /** The suggestion that waits for the edition's specialist. */
    public Optional<Suggestion> open(Edition edition) {
        return of(edition.id()).stream()
                .filter(suggestion -> suggestion.status(edition) == Status.OPEN)
                .findFirst();
    }

    /** Whether this actor may accept or decline it: an account of the specialist whose words they are. */
    public boolean answerable(Suggestion suggestion, Edition edition, Actor actor) {
        return suggestion.status(edition) == Status.OPEN && speaks(edition, actor);
    }

    /** Whether this actor may suggest a wording for it: an editor who is no author, while it waits. */
    public boolean welcome(Edition edition, Actor actor) {
        return edition.type().equals(Statements.TYPE)
                && permissions.allowed(edition, actor).contains(Transition.RETURN);
    }

    /**
     * Suggests a wording.
     *
     * @param note {@code null} for none
     * @throws Refusal 404 not visible, 409 when the edition does not wait or has an open suggestion, 403 for an author or
     *     somebody who is no editor, 422 when it is no statement or the text is empty, too long or the same
     */
    public Suggestion suggest(long editionId, String text, String note, Actor actor) {
        var edition = visible.locked(editionId, actor);
        if (!STATES.contains(edition.state())) {
            throw new Refusal(Problem.conflict(
                    "not-waiting",
                    "This edition does not wait for a decision",
                    "It is " + edition.state() + ". Suggest a wording while it is SUBMITTED or APPROVED."));
        }
        if (!permissions.allowed(edition, actor).contains(Transition.RETURN)) {
            throw new Refusal(
                    Problem.forbidden("An editor suggests a wording to somebody else, and not to themselves."));
        }
        mustBeAcceptable(edition, text);
        for (var earlier : of(editionId)) {
            settle(earlier, edition);
        }
        var suggestion = new Suggestion(edition, text.strip(), note, actor.accountId(), clock.instant());
        entities.persist(suggestion);
        entities.flush();
        changes.fire(new SuggestionChanged(edition, suggestion, Status.OPEN, actor));
        return suggestion;
    }

    /**
     * Makes the suggested wording the edition's text, submitted anew with the specialist's consent to that very text. The
     * editor who suggested it is an author of the edition from then on, and so does not decide on it.
     *
     * @param version of the edition as the actor saw it
     * @throws Refusal 404, 428, 412 as of a move; 409 when it was answered or overtaken; 403 for everybody who does not
     *     speak for the specialist; 422 without consent
     */
    public Edition accept(long editionId, long suggestionId, boolean consent, Actor actor, OptionalLong version) {
        var edition = visible.locked(editionId, actor);
        var suggestion = found(suggestionId, editionId);
        IfMatch.check(version, edition.version());
        mustBeOpen(suggestion, edition);
        mustSpeak(edition, actor);
        if (!consent) {
            throw new Refusal(
                    Problem.invalid("Accepting needs consent to publish this very text: send \"consent\": true.")
                            .with("missing", "consent"));
        }
        var accepted = rewording.accept(
                editionId, Statements.content(suggestion.wording()), suggestion.accountId(), actor, version);
        close(suggestion, accepted, Status.ACCEPTED, null, actor);
        return accepted;
    }

    /**
     * Leaves the edition as it is.
     *
     * @param words why, for the editor
     * @throws Refusal 404 not visible, 409 when it was answered or overtaken, 403 for everybody who does not speak for the
     *     specialist, 422 without words
     */
    public Suggestion decline(long editionId, long suggestionId, String words, Actor actor) {
        var edition = visible.locked(editionId, actor);
        var suggestion = found(suggestionId, editionId);
        mustBeOpen(suggestion, edition);
        mustSpeak(edition, actor);
        if (words == null || words.isBlank()) {
            throw new Refusal(Problem.invalid("Declining needs a note: a few words for the editor.")
                    .with("missing", "note"));
        }
        close(suggestion, edition, Status.DECLINED, words.strip(), actor);
        return suggestion;
    }

    /** Takes a suggestion back; 404 and 409 as above, 403 for everybody but its maker. */
    public void takeBack(long editionId, long suggestionId, Actor actor) {
        var edition = visible.locked(editionId, actor);
        var suggestion = found(suggestionId, editionId);
        mustBeOpen(suggestion, edition);
        if (suggestion.accountId() != actor.accountId()) {
            throw new Refusal(Problem.forbidden("Only the editor who made a suggestion takes it back."));
        }
        close(suggestion, edition, Status.TAKEN_BACK, null, actor);
    }

    private Suggestion found(long suggestionId, long editionId) {
        return Optional.ofNullable(entities.find(Suggestion.class, suggestionId))
                .filter(suggestion -> suggestion.editionId() == editionId)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static void mustBeAcceptable(Edition edition, String text) {
        if (!edition.type().equals(Statements.TYPE)) {
            throw new Refusal(Problem.invalid("Wordings are suggested for statements. Return this edition instead."));
        }
        if (text.isBlank() || text.strip().length() > Statements.LIMIT) {
            throw new Refusal(Problem.invalid("A statement has 1 to " + Statements.LIMIT + " characters.")
                    .with("member", "text"));
        }
        if (text.strip().equals(edition.content().getString(Statements.TEXT))) {
            throw new Refusal(Problem.invalid("This is the text as it is. Change it, or approve the edition.")
                    .with("member", "text"));
        }
    }

    private void settle(Suggestion earlier, Edition edition) {
        if (earlier.status(edition) == Status.OPEN) {
            throw new Refusal(Problem.conflict(
                    "suggestion-open",
                    "A suggestion waits for an answer",
                    "One wording at a time: wait for the specialist's answer, or let its editor take it back."));
        }
        if (earlier.answeredAt() == null) {
            earlier.answer(Status.OVERTAKEN, null, null, clock.instant());
            entities.flush();
        }
    }

    private static void mustBeOpen(Suggestion suggestion, Edition edition) {
        var status = suggestion.status(edition);
        if (status != Status.OPEN) {
            throw new Refusal(Problem.conflict(
                            "suggestion-closed",
                            "This suggestion no longer waits for an answer",
                            "It is " + status + ". Read the edition again.")
                    .with("answer", status));
        }
    }

    private void mustSpeak(Edition edition, Actor actor) {
        if (!speaks(edition, actor)) {
            throw new Refusal(Problem.forbidden("Only the specialist whose words these are answers a suggestion."));
        }
    }

    private boolean speaks(Edition edition, Actor actor) {
        return speakers.of(edition).contains(actor.accountId());
    }

    private void close(Suggestion suggestion, Edition edition, Status status, String words, Actor actor) {
        suggestion.answer(status, words, actor.accountId(), clock.instant());
        entities.flush();
        changes.fire(new SuggestionChanged(edition, suggestion, status, actor));
    }
}
