package org.modalitypages.moderation;

/**
 * What comes with a transition besides its name.
 *
 * @param reason a short reason, at most 200 characters; {@code null} when none was given
 * @param note words for the author, at most 4,000 characters; {@code null} when none were given
 * @param consent whether the actor states the therapist's permission to publish this very text
 * @param via by what the move came, if not by the account's own hands: a kind and an id, such as {@code approval:1042}, that
 *     an ordinary table explains; at most 100 characters, {@code null} otherwise
 */
public record Move(String reason, String note, boolean consent, String via) {

    public static final Move PLAIN = new Move(null, null, false);

    public Move {
        reason = known(reason);
        note = known(note);
    }

    public Move(String reason, String note, boolean consent) {
        this(reason, note, consent, null);
    }

    public static Move because(String reason) {
        return new Move(reason, null, false);
    }

    public static Move consenting() {
        return new Move(null, null, true);
    }

    /** The same, and by what it came. */
    public Move by(String way) {
        return new Move(reason, note, consent, way);
    }

    private static String known(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
