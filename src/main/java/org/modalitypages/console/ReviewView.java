package org.modalitypages.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;

/**
 * The page on which an edition is read and decided on.
 *
 * @param about the modality's title and the item's page; see {@link About}
 * @param marked a statement's words with their findings in place; {@code null} for other types
 * @param advice what screening says of a statement; {@code null} for other types
 * @param history every edition of the item, this one first, then the newest
 * @param direct moves that need no words
 * @param worded moves that need a reason, and perhaps a note
 * @param withdraw {@code null} when the actor may not
 * @param draft {@code null} when the actor may not write it
 * @param place its claim, what of it is held, and what is set for a time
 * @param live what the public sees now, when that is another edition; {@code null} otherwise
 * @param desk what helps to decide
 * @param undecided why there is nothing to decide, or what somebody else does, in a sentence; {@code null} when it goes
 *     without saying
 * @param lastHeld the reader's latest decision on another edition that can still be undone; {@code null} when there is none
 * @param trail the queue that the reader came from; {@code null} when they came from elsewhere
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
        MarkedText marked,
        ScreeningAdvice advice,
        Origin origin,
        List<Past> history,
        List<MoveButton> direct,
        List<MoveButton> worded,
        MoveButton withdraw,
        Draft draft,
        Live live,
        EditionPlace place,
        Desk desk,
        String undecided,
        QueueView.Decided lastHeld,
        QueueTrail trail,
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

    /** An edition of the item with what was decided about it, oldest first. */
    public record Past(
            String id,
            int number,
            String language,
            String state,
            String stateWords,
            boolean here,
            List<Entry> entries) {}

    /**
     * A decision.
     *
     * @param signer who made it by a link without account; {@code null} when {@code who} did
     */
    public record Entry(String who, String what, Moment at, String reason, String note, String signer) {}

    /** The form of a draft. */
    public record Draft(List<Field> fields, boolean consentNeeded) {}

    /** The live edition, and what this one changes in it. */
    public record Live(String id, int number, Changes changes) {}

    /** What was typed and is not lost, by the name of its field. */
    public record Typed(Map<String, String> words) {

        static final Typed NOTHING = new Typed(Map.of());

        /** These fields of a form. */
        static Typed of(Form form, String... names) {
            var words = new HashMap<String, String>();
            for (var name : names) {
                words.put(name, form.text(name));
            }
            return new Typed(words);
        }

        Typed with(String name, String text) {
            var more = new HashMap<>(words);
            more.put(name, text);
            return new Typed(more);
        }

        /** What was typed into a field; empty when nothing. */
        public String text(String name) {
            return words.getOrDefault(name, "");
        }

        public boolean has(String name) {
            return !text(name).isEmpty();
        }
    }

    /** The address of this page on the reader's way through the queue. */
    public String here() {
        return addressOf(id);
    }

    /** The address of an edition's page on the same way. */
    public String addressOf(String edition) {
        return "/console/editions/" + edition + (trail == null ? "" : "?from=" + QueueTrail.encoded(trail.from()));
    }

    /** Whether the words for the author need a note besides the reason. */
    public boolean noteNeeded() {
        return worded.stream().anyMatch(MoveButton::noteNeeded);
    }

    /** Whether there is anything to decide for this actor; taking one's own text back decides nothing. */
    public boolean decidable() {
        return !worded.isEmpty()
                || direct.stream().anyMatch(move -> !move.name().equals(Transition.RECALL.name()));
    }
}
