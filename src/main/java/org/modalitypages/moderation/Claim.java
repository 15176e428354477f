package org.modalitypages.moderation;

import java.time.Instant;
import org.modalitypages.identity.Actor;

/**
 * Who decides on an edition just now.
 *
 * @param by the name of the account
 * @param until when it ends by itself
 */
public record Claim(long editionId, long accountId, String by, Instant until) {

    /** Whether it is this actor's own. */
    public boolean isOf(Actor actor) {
        return accountId == actor.accountId();
    }
}
