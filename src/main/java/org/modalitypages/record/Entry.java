package org.modalitypages.record;

import java.time.Instant;

/**
 * One decision as the record keeps it: ids, states and times, and of words and texts only hashes under a person's key.
 *
 * @param from {@code null} for an import
 * @param account who decided; {@code null} for the system
 * @param version of the edition after the move
 * @param at to the microsecond
 * @param correlation the id of the action that the decision was part of
 * @param consent whether the permission to publish this very text was stated with the move
 * @param words HMAC of reason and note; {@code null} without words
 * @param text HMAC of the edition's content; {@code null} for decisions older than the chain of which the text is gone
 * @param via by what the decision came, if not by the account's own hands, such as {@code approval:1042}; else {@code null}
 */
public record Entry(
        long id,
        long edition,
        String transition,
        String from,
        String to,
        Long account,
        long version,
        Instant at,
        String correlation,
        boolean consent,
        String words,
        String text,
        String via) {}
