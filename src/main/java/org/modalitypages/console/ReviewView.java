package org.modalitypages.console;

import java.util.List;
import org.modalitypages.page.Moment;

/**
 * The page on which an edition is read and decided on.
 *
 * @param about the modality's title and the item's page; see {@link About}
 * @param advice what screening says of a statement; {@code null} for other types
 * @param direct moves that need no words
 * @param worded moves that need a reason, and perhaps a note
 * @param withdraw {@code null} when the actor may not
 * @param draft {@code null} when the actor may not write it
 * @param place its claim, what of it is held, and what is set for a time
 * @param live what the public sees now, when that is another edition; {@code null} otherwise
 */
public record ReviewView(
        String id,
        long version,
        String heading,
        String state,
        String stateWords,
        Moment since,
        About about,
        ReviewBody body,
        ScreeningAdvice advice,
        Origin origin,
        List<Entry> history,
        List<MoveButton> direct,
        List<MoveButton> worded,
        MoveButton withdraw,
        Draft draft,
        Live live,
        EditionPlace place,
        Typed typed,
        Notice notice) {

    /**
     * What the edition is of.
     *
     * @param itemAddress the page of its modality, or of the specialist that it is of, in the console
     * @param specialistAddress the page of the specialist who speaks; {@code null} when nobody does
     */
    public record About(
            String type, String language, int number, String modality, String itemAddress, String specialistAddress) {}

    /** Where it was imported from. */
    public record Origin(String source, String address, String line, Moment at, String attestation) {}

    /** A decision. */
    public record Entry(String who, String what, Moment at, String reason, String note) {}

    /** The form of a draft. */
    public record Draft(List<Field> fields, boolean consentNeeded) {}

    /** The live edition. */
    public record Live(String id, int number, ReviewBody body) {}

    /** What was typed and is not lost. */
    public record Typed(String reason, String note) {

        static final Typed NOTHING = new Typed("", "");
    }

    /** Whether the words for the author need a note besides the reason. */
    public boolean noteNeeded() {
        return worded.stream().anyMatch(MoveButton::noteNeeded);
    }

    /** Whether there is anything to decide for this actor. */
    public boolean decidable() {
        return !direct.isEmpty() || !worded.isEmpty() || withdraw != null;
    }
}
