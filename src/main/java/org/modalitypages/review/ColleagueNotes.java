package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Notes among colleagues: for editors, and for none of them about a text that is theirs. */
@ApplicationScoped
@Transactional
public class ColleagueNotes {

    /** The most characters of a note. */
    public static final int LONGEST = 4_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Speakers speakers;

    @Inject
    private Clock clock;

    /** Whether this actor may read and write notes on it: an editor who is no author of it. */
    public boolean open(Edition edition, Actor actor) {
        return actor.is(Role.EDITOR)
                && !edition.authors().contains(actor.accountId())
                && !speakers.of(edition).contains(actor.accountId());
    }

    /** The notes on an edition, oldest first; 403 for an author. */
    public List<ColleagueNote> of(Edition edition, Actor actor) {
        mustBeOpen(edition, actor);
        return entities.createQuery(
                        "select n from ColleagueNote n where n.editionId = :edition order by n.id", ColleagueNote.class)
                .setParameter("edition", edition.id())
                .getResultList();
    }

    /** Leaves a note; 403 for an author, 422 when it is empty or too long. */
    public ColleagueNote write(Edition edition, String words, Actor actor) {
        mustBeOpen(edition, actor);
        if (words == null || words.isBlank() || words.strip().length() > LONGEST) {
            throw new Refusal(
                    Problem.invalid("A note has 1 to 4,000 characters.").with("member", "words"));
        }
        var note = new ColleagueNote(edition.id(), actor.accountId(), words.strip(), clock.instant());
        entities.persist(note);
        entities.flush();
        return note;
    }

    /** Deletes one's own note; 403 for anybody else's, 404 when there is none. */
    public void delete(Edition edition, long noteId, Actor actor) {
        mustBeOpen(edition, actor);
        var note = Optional.ofNullable(entities.find(ColleagueNote.class, noteId))
                .filter(found -> found.editionId() == edition.id())
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        if (note.accountId() != actor.accountId()) {
            throw new Refusal(Problem.forbidden("Only whoever wrote a note deletes it."));
        }
        entities.remove(note);
        entities.flush();
    }

    private void mustBeOpen(Edition edition, Actor actor) {
        if (!open(edition, actor)) {
            throw new Refusal(Problem.forbidden("Notes on an edition are for editors who are no authors of it."));
        }
    }
}
