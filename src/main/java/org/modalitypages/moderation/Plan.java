package org.modalitypages.moderation;

import java.time.Instant;
import org.modalitypages.identity.Actor;

/**
 * A move that is made later.
 *
 * @param by the name of the account that planned it
 * @param reason of the move; {@code null} when it needs none
 * @param dueAt when it is made
 * @param localTime what was asked for, such as {@code 2027-03-01T09:00}; {@code null} of a held one
 * @param zone where that time is told, such as {@code Europe/Dublin}; {@code null} of a held one
 * @param failedAt when it was refused and dropped; {@code null} as long as it is to come
 * @param failure why it was dropped; {@code null} as long as it is to come
 */
public record Plan(
        long id,
        long editionId,
        Kind kind,
        Transition transition,
        long accountId,
        String by,
        String reason,
        Instant dueAt,
        String localTime,
        String zone,
        Instant failedAt,
        String failure) {

    /** How it came to be planned. */
    public enum Kind {
        /** Decided now, and made some seconds later so that it can be undone. */
        HELD,
        /** Set for a day and hour. */
        SCHEDULED
    }

    /** Whether this actor planned it. */
    public boolean isOf(Actor actor) {
        return accountId == actor.accountId();
    }
}
