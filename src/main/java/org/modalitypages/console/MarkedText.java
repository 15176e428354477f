package org.modalitypages.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A plain text in paragraphs with places marked in it that findings are about. Places may overlap: the text is cut where
 * one begins or ends, and each piece names every finding that it belongs to.
 *
 * @param findings how many findings are about some place of the text
 */
public record MarkedText(String language, List<List<Piece>> paragraphs, int findings) {

    private static final Pattern BREAK = Pattern.compile("\\s*\\n[ \\t]*\\n\\s*");

    /**
     * A place that a finding is about, in UTF-16 units; the end is exclusive.
     *
     * @param number of the finding in the list of advice, from 1
     * @param label what was noticed, in words
     */
    public record Place(int start, int end, int number, String label, String severity) {}

    /**
     * A piece of the text.
     *
     * @param within the findings whose places it lies in, in the order of the list
     * @param ending those whose places end with it
     * @param severity the gravest of them; {@code null} where it lies in none
     */
    public record Piece(String text, List<Place> within, List<Place> ending, String severity) {

        /** Ids of what describes it in the list of advice, for {@code aria-describedby}; {@code null} for none. */
        public String described() {
            return within.isEmpty()
                    ? null
                    : String.join(
                            " ",
                            within.stream()
                                    .map(place -> "finding-" + place.number())
                                    .toList());
        }
    }

    static MarkedText of(String language, String text, List<Place> places) {
        var fitting = places.stream()
                .map(place -> clamped(place, text.length()))
                .filter(place -> place.start() < place.end())
                .toList();
        var paragraphs = new ArrayList<List<Piece>>();
        var breaks = BREAK.matcher(text);
        var start = leading(text);
        while (breaks.find()) {
            add(paragraphs, text, start, breaks.start(), fitting);
            start = breaks.end();
        }
        add(paragraphs, text, start, text.stripTrailing().length(), fitting);
        return new MarkedText(language, paragraphs, fitting.size());
    }

    private static Place clamped(Place place, int length) {
        var start = Math.max(0, Math.min(place.start(), length));
        return new Place(
                start, Math.max(start, Math.min(place.end(), length)), place.number(), place.label(), place.severity());
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static void add(List<List<Piece>> paragraphs, String text, int start, int end, List<Place> places) {
        if (start >= end) {
            return;
        }
        var cuts = new TreeSet<Integer>(List.of(start, end));
        for (var place : places) {
            cuts.add(Math.max(start, Math.min(end, place.start())));
            cuts.add(Math.max(start, Math.min(end, place.end())));
        }
        var pieces = new ArrayList<Piece>();
        var from = start;
        for (int to : cuts.tailSet(start, false)) {
            pieces.add(piece(text.substring(from, to), from, to, end, places));
            from = to;
        }
        paragraphs.add(pieces);
    }

    private static Piece piece(String words, int from, int to, int end, List<Place> places) {
        var within = places.stream()
                .filter(place -> place.start() < to && from < place.end())
                .toList();
        // A place that goes on over the end of a paragraph is numbered there too.
        var ending = within.stream()
                .filter(place -> place.end() == to || (to == end && place.end() > to))
                .toList();
        return new Piece(words, within, ending, gravest(within));
    }

    private static String gravest(List<Place> places) {
        for (var severity : List.of("high", "medium", "low")) {
            if (places.stream().anyMatch(place -> place.severity().equals(severity))) {
                return severity;
            }
        }
        return null;
    }
}
