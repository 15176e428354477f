package org.modalitypages.portal;

import java.util.List;
import org.modalitypages.console.Notice;
import org.modalitypages.diff.Segment;
import org.modalitypages.page.Moment;
import org.modalitypages.statement.Statements;

/**
 * The page of one statement in one language, whatever its state; what does not apply is {@code null} or empty.
 *
 * @param statementId {@code null} as long as nothing was saved
 * @param title of the modality
 * @param specialist who speaks, as credited
 * @param language its name; {@code null} where the site has only one
 * @param publicAddress the modality's page, while the text is live there
 * @param kept what was typed and could not be saved, since this is no draft any more
 */
public record WordsView(
        String statementId,
        String title,
        String specialist,
        String locale,
        String language,
        String state,
        String stateWords,
        String standing,
        String publicAddress,
        Editor editor,
        Asked asked,
        Suggested suggested,
        Shown waiting,
        Shown live,
        Confirm confirm,
        boolean revisable,
        Target withdraw,
        List<Event> timeline,
        List<Other> others,
        String kept,
        Notice notice) {

    /**
     * Where the text is written.
     *
     * @param action where the form goes
     * @param editionId {@code null} until the first save
     * @param key under which a browser keeps unsaved words
     * @param typed whether the text was typed and is not saved
     * @param conflict what was saved elsewhere meanwhile; {@code null} when nothing was
     */
    public record Editor(
            String action,
            String editionId,
            long version,
            String text,
            boolean typed,
            String key,
            String modality,
            String specialist,
            String jurisdiction,
            List<Advice.Item> advice,
            String consentWords,
            String terms,
            String conflict) {

        /** How many characters are about right. */
        public int soft() {
            return 500;
        }

        /** How many characters are taken. */
        public int hard() {
            return WordsPages.LONGEST;
        }

        /** How many characters a draft holds. */
        public int limit() {
            return Statements.LIMIT;
        }
    }

    /** What an editor asked for, and the text that it was said of. */
    public record Asked(String reason, String note, Moment at, List<String> paragraphs) {}

    /**
     * A wording that an editor suggests, to be accepted with consent or declined with a few words.
     *
     * @param changed the wording by paragraphs, with what it adds and takes away
     */
    public record Suggested(
            String id,
            String editionId,
            long version,
            List<List<Segment>> changed,
            List<String> paragraphs,
            String note,
            Moment at,
            String consentWords,
            String terms) {}

    /** A text that is shown; {@code recallable} when it can be taken back to work on it. */
    public record Shown(String editionId, long version, List<String> paragraphs, boolean recallable) {}

    /** The consent that an imported text waits for. */
    public record Confirm(String editionId, String hash, String terms, String words) {}

    /** An edition in the version that was seen. */
    public record Target(String editionId, long version, boolean live) {}

    /** Something that happened. */
    public record Event(String words, Moment at, String reason, String note) {}

    /** The same statement in another language of the site. */
    public record Other(String language, String address, String state) {}
}
