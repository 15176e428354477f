package org.modalitypages.console;

import java.util.List;

/**
 * What an editor chooses from for a decision that needs words, on the queue's page.
 *
 * @param reasons the team's, for any move that needs one
 * @param replies that the team keeps
 */
public record WordChoices(List<Reason> reasons, List<Reply> replies) {

    /** A reason; {@code moves} are the names of those that it fits, parted by spaces. */
    public record Reason(String code, String label, String moves) {

        /** Whether it fits one of these moves. */
        public boolean fits(List<String> names) {
            return names.stream().anyMatch(List.of(moves.split(" ", -1))::contains);
        }
    }

    /**
     * A reply.
     *
     * @param words that fill the note
     * @param reason a code that comes with it; empty for none
     * @param move the name of the only move that it is for; empty for any
     */
    public record Reply(String id, String title, String words, String reason, String move) {

        /** Whether it fits one of these moves. */
        public boolean fits(List<String> names) {
            return move.isEmpty() || names.contains(move);
        }
    }
}
