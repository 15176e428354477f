package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** An author takes over another's wording for an edition that waits: recalled, rewritten and submitted in one go. */
@ApplicationScoped
@Transactional
public class Rewording {

    /** The reason of the recall and the submission that it is recorded as. */
    public static final String WHY = "Accepted a suggested wording";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Moderation moderation;

    @Inject
    private ContentTypes types;

    /**
     * Makes this content the edition's, with the actor's consent to it. Whoever suggested it becomes an author of the
     * edition.
     *
     * @param suggestedBy the account whose wording it is
     * @param version the version that the actor saw
     * @throws Refusal as {@link Moderation#perform} of RECALL and SUBMIT; 403 for everybody but the specialist's accounts;
     *     422 when the content is not acceptable
     */
    public Edition accept(long editionId, JsonObject content, long suggestedBy, Actor actor, OptionalLong version) {
        var edition = moderation.perform(editionId, Transition.RECALL, actor, version, Move.because(WHY));
        var type = types.of(edition);
        if (!type.linkedAccounts(edition.itemId()).contains(actor.accountId())) {
            throw new Refusal(Problem.forbidden("Only the specialist takes over a wording."));
        }
        var accepted = type.accepted(content);
        edition.write(accepted, type.facets(edition.itemId(), accepted));
        edition.isBy(actor.accountId());
        edition.isBy(suggestedBy);
        entities.flush();
        var seen = OptionalLong.of(edition.version());
        return moderation.perform(editionId, Transition.SUBMIT, actor, seen, new Move(WHY, null, true));
    }
}
