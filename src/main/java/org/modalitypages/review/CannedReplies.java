package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.CannedReply.Content;

/** The replies that the team keeps. */
@ApplicationScoped
@Transactional
public class CannedReplies {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 4_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Every reply, by title. */
    public List<CannedReply> all() {
        return entities.createQuery("select r from CannedReply r order by lower(r.title), r.id", CannedReply.class)
                .getResultList();
    }

    public Optional<CannedReply> byId(long id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id));
    }

    /** Keeps one; 409 when the title is taken, 422 when something is not acceptable. */
    public CannedReply add(Content content, Actor actor) {
        mustBeAcceptable(content, null);
        var reply = new CannedReply(content, actor.accountId(), clock.instant());
        entities.persist(reply);
        entities.flush();
        return reply;
    }

    /** Changes one; 404, 428, 412, and as {@link #add}. */
    public CannedReply change(long id, Content content, OptionalLong version, Actor actor) {
        var reply = seen(id, version);
        mustBeAcceptable(content, id);
        reply.change(content, actor.accountId(), clock.instant());
        entities.flush();
        return reply;
    }

    /** Deletes one; 404, 428, 412. */
    public void delete(long id, OptionalLong version) {
        entities.remove(seen(id, version));
        entities.flush();
    }

    private CannedReply seen(long id, OptionalLong version) {
        var reply = Optional.ofNullable(entities.find(CannedReply.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, reply.version());
        return reply;
    }

    private void mustBeAcceptable(Content content, Long itself) {
        mustFit("title", content.title(), LONGEST_TITLE);
        mustFit("words", content.words(), LONGEST_WORDS);
        if (content.reason() != null) {
            mustFit("reason", content.reason(), LONGEST_TITLE);
        }
        if (content.transition() != null && content.transition().words() == Transition.Words.NONE) {
            throw new Refusal(Problem.invalid("A reply is for RETURN, REJECT, REOPEN or UNPUBLISH, or for any of them.")
                    .with("member", "transition"));
        }
        var taken = all().stream()
                .anyMatch(other ->
                        other.content().title().equals(content.title()) && (itself == null || other.id() != itself));
        if (taken) {
            throw new Refusal(Problem.conflict(
                    "reply-exists", "There is a reply of this title", "Choose another title, or change that reply."));
        }
    }

    private static void mustFit(String member, String words, int limit) {
        if (words == null || words.isBlank() || words.length() > limit) {
            throw new Refusal(Problem.invalid("The " + member + " of a reply has 1 to " + limit + " characters.")
                    .with("member", member));
        }
    }
}
