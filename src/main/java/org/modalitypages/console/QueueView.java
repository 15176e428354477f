package org.modalitypages.console;

import java.util.List;
import org.modalitypages.page.Moment;

/**
 * The queue's page.
 *
 * @param count such as {@code 12} or {@code 1,000+}
 * @param next the address of the next page; {@code null} on the last
 * @param first the address of the first page; {@code null} on it
 * @param here the address of this page, to come back to
 */
public record QueueView(
        List<Item> items,
        String count,
        boolean filtered,
        List<Choice> states,
        List<Choice> types,
        List<Choice> modalities,
        List<Choice> locales,
        String region,
        String next,
        String first,
        String here) {

    /**
     * One edition.
     *
     * @param modality its title; {@code null} when it has none, or is one
     * @param direct moves that need no words
     * @param worded moves that are made on the review page, as they need words
     */
    public record Item(
            String id,
            long version,
            String heading,
            String type,
            String modality,
            String locale,
            String language,
            String state,
            String stateWords,
            Moment since,
            String excerpt,
            List<MoveButton> direct,
            List<MoveButton> worded) {}

    /** An option of a filter. */
    public record Choice(String value, String label, boolean chosen) {}
}
