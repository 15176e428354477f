package org.modalitypages.console;

import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Moment;
import org.modalitypages.review.ApprovalLink.Status;

/**
 * The page of an approver without account.
 *
 * @param title what it is about, or what became of the link
 * @param words what to do next, when there is nothing to decide
 * @param edition {@code null} when there is nothing to decide
 */
public record ApprovalPage(String title, String words, Text edition) {

    /**
     * What there is to decide.
     *
     * @param about the modality; {@code null} for what is no statement
     * @param marked a statement's words; {@code null} for other types
     * @param advice what screening says of a statement; {@code null} for other types
     * @param changes what it changes in what is public now; {@code null} when nothing is
     */
    public record Text(
            String name,
            String askedBy,
            Moment until,
            String about,
            ReviewBody body,
            MarkedText marked,
            ScreeningAdvice advice,
            Changes changes,
            String note,
            Notice notice) {}

    static ApprovalPage done(Transition transition) {
        return transition == Transition.APPROVE
                ? new ApprovalPage("Approved", "Thank you. A publisher decides next. You can close this page.", null)
                : new ApprovalPage(
                        "Returned", "Thank you. Its author reads your words. You can close this page.", null);
    }

    /** {@code null} when there is no such link. */
    static ApprovalPage closed(Status status) {
        if (status == null) {
            return new ApprovalPage(
                    "This link leads nowhere", "Check that you opened all of it, or ask for another.", null);
        }
        return switch (status) {
            case USED -> new ApprovalPage("This link was used", "It works once, and a decision was made by it.", null);
            case EXPIRED -> new ApprovalPage("This link has expired", "Ask whoever sent it for another.", null);
            case STALE ->
                new ApprovalPage(
                        "This text has changed, or was decided on",
                        "There is nothing left to decide by this link. If you are asked again, you get another.",
                        null);
            case REVOKED ->
                new ApprovalPage("This link was revoked", "Whoever sent it no longer asks you to decide.", null);
            case WAITING -> throw new IllegalArgumentException("A link that waits is not closed");
        };
    }
}
