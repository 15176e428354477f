package org.modalitypages.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.page.Moment;

/**
 * The queue's page.
 *
 * @param count such as {@code 12} or {@code 1,000+}
 * @param tallies how much waits altogether, each leading to it
 * @param orders the two orders; one is chosen
 * @param held what the reader decided and can still undo, the latest last
 * @param failures what the reader had planned and was not carried out
 * @param holdSeconds for how long decisions are held; 0 when they are not
 * @param names what states and moves are called, by their names, as a JSON object
 * @param publishes whether the reader may publish any of these
 * @param bulk the form for many at once
 * @param words what to choose from for a decision that needs words
 * @param next the address of the next page; {@code null} on the last
 * @param first the address of the first page; {@code null} on it
 * @param here the address of this page, to come back to
 * @param rows the address at which its rows are read anew
 * @param now when this was read, in ISO 8601
 * @param notice what went wrong; {@code null} when nothing did
 */
public record QueueView(
        List<Item> items,
        String count,
        List<Tally> tallies,
        Filters filters,
        List<Tally> orders,
        List<Decided> held,
        List<String> failures,
        int holdSeconds,
        String names,
        boolean publishes,
        Bulk bulk,
        WordChoices words,
        List<Load> load,
        String next,
        String first,
        String here,
        String rows,
        String now,
        Notice notice) {

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
            List<MoveButton> worded,
            QueuePlace place) {

        /** The names of all moves, parted by spaces. */
        public String allowed() {
            return Stream.concat(direct.stream(), worded.stream())
                    .map(MoveButton::name)
                    .collect(Collectors.joining(" "));
        }
    }

    /** An option of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A number and where it leads. */
    public record Tally(String count, String label, String address, boolean chosen) {}

    /**
     * The form of filters.
     *
     * @param set whether any is
     * @param moreSet whether one of those is that few people need
     * @param sort kept while filtering
     */
    public record Filters(
            boolean set, boolean moreSet, List<Select> usual, List<Select> more, String region, String sort) {}

    /** A filter of which one option is chosen. */
    public record Select(String name, String label, List<Choice> choices) {}

    /** A decision of the reader's that is held. */
    public record Decided(String edition, String heading, String decided, Moment until) {

        /** What was decided, with its heading, such as {@code approved “Play Therapy”}. */
        public String sentence() {
            return decided.replaceFirst(
                    "(^| )it( |$)", "$1“" + heading.replace("\\", "").replace("$", "") + "”$2");
        }
    }

    /** What was chosen and typed for many at once. */
    public record Bulk(List<String> chosen, String code, String reason, String note) {

        static final Bulk NOTHING = new Bulk(List.of(), "", "", "");

        /** Whether there are words of it. */
        public boolean worded() {
            return !code.isEmpty() || !reason.isEmpty() || !note.isEmpty();
        }
    }

    /** Who does how much. */
    public record Load(String name, int claimed, int decided) {}
}
