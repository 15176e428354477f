package org.modalitypages.review;

import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;

/**
 * A wording was suggested, accepted, declined or taken back. Fired inside the transaction. Accepting one also makes the
 * moves RECALL and SUBMIT, which are told by {@link org.modalitypages.moderation.EditionMoved} before.
 *
 * @param status what became of it now
 */
public record SuggestionChanged(Edition edition, Suggestion suggestion, Suggestion.Status status, Actor actor) {}
