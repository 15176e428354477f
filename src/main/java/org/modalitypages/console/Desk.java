package org.modalitypages.console;

import java.util.List;
import org.modalitypages.page.Moment;
import org.modalitypages.review.ApprovalLinks;

/**
 * What lies beside an edition for whoever decides.
 *
 * @param specialist {@code null} when nobody speaks
 * @param reports of visitors that wait for an answer; none for whoever may not see them
 * @param notes among colleagues; {@code null} for an author, who does not see them
 * @param reasons that fit a move which needs words
 * @param replies that the team keeps
 * @param wordings suggested for it; {@code null} for what is no statement
 * @param approvers without account who were asked; {@code null} where there is none and the reader may not ask
 */
public record Desk(
        SpecialistRecord.View specialist,
        List<Told> reports,
        List<Note> notes,
        List<Reason> reasons,
        List<Reply> replies,
        Wordings wordings,
        Approvers approvers) {

    /** What a visitor wants, in our words and in theirs. */
    public record Told(String id, String what, String words, Moment at) {}

    /** A note; its writer may delete it. */
    public record Note(String id, String by, Moment at, String words, boolean own) {}

    /** A reason to choose. */
    public record Reason(String code, String label, boolean chosen) {}

    /** A reply to choose. */
    public record Reply(String id, String title, boolean chosen) {}

    /**
     * Suggested wordings.
     *
     * @param welcome whether the reader may suggest one now
     * @param claimed whether there is a specialist with an account to answer
     * @param text what the form begins with
     */
    public record Wordings(boolean welcome, boolean claimed, String text, List<Suggested> items) {}

    /** A suggested wording and what became of it. */
    public record Suggested(
            String id,
            String by,
            Moment at,
            String status,
            boolean open,
            String note,
            String answerNote,
            Changes changes,
            boolean own) {}

    /** Who was asked to decide by link; {@code welcome} whether the reader may ask somebody now. */
    public record Approvers(boolean welcome, List<Asked> items) {

        public int mostDays() {
            return ApprovalLinks.MOST_DAYS;
        }

        public int days() {
            return ApprovalLinks.DAYS;
        }
    }

    /** Somebody who was asked. */
    public record Asked(
            String id,
            String name,
            String email,
            String by,
            Moment at,
            Moment until,
            String status,
            boolean revocable) {}
}
