package org.modalitypages.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of two sequences have no counterpart in the other. The shortest script is looked for (Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986) as long as it has at most {@link #LONGEST} steps. Beyond that the
 * sequences are parted where a token occurs once in both, and each part is compared by itself; a part without such a
 * token counts as replaced. Time and memory are so bounded whatever the texts are.
 */
final class Comparison {

    private static final int LONGEST = 600;
    private static final int MOST_ATTEMPTS = 400;

    private final int[] old;
    private final int[] fresh;
    private final boolean[] removed;
    private final boolean[] added;
    private int attempts;

    private Comparison(int[] old, int[] fresh) {
        this.old = old;
        this.fresh = fresh;
        this.removed = new boolean[old.length];
        this.added = new boolean[fresh.length];
    }

    /** A stretch of both sequences; ends are exclusive. */
    private record Range(int oldFrom, int oldTo, int freshFrom, int freshTo) {}

    /** A token that both have. */
    private record Pair(int inOld, int inFresh) {}

    static Comparison of(List<String> old, List<String> fresh) {
        var numbers = new HashMap<String, Integer>();
        var comparison = new Comparison(numbered(old, numbers), numbered(fresh, numbers));
        var waiting = new ArrayList<Range>();
        waiting.add(new Range(0, old.size(), 0, fresh.size()));
        while (!waiting.isEmpty()) {
            waiting.addAll(comparison.compare(waiting.remove(waiting.size() - 1)));
        }
        return comparison;
    }

    boolean isRemoved(int inOld) {
        return removed[inOld];
    }

    boolean isAdded(int inFresh) {
        return added[inFresh];
    }

    private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, key -> numbers.size()))
                .toArray();
    }

    /** Marks what differs in a range, or parts it; answers the parts. */
    private List<Range> compare(Range whole) {
        var range = trimmed(whole);
        if (range.oldFrom == range.oldTo || range.freshFrom == range.freshTo) {
            replace(range);
            return List.of();
        }
        attempts++;
        if (attempts > MOST_ATTEMPTS) {
            replace(range);
            return List.of();
        }
        if (new ShortestScript(old, fresh, range.oldFrom, range.oldTo, range.freshFrom, range.freshTo)
                .mark(removed, added, LONGEST)) {
            return List.of();
        }
        var anchors = anchors(range);
        if (anchors.isEmpty()) {
            replace(range);
            return List.of();
        }
        return parted(range, anchors);
    }

    private Range trimmed(Range range) {
        var oldFrom = range.oldFrom;
        var freshFrom = range.freshFrom;
        while (oldFrom < range.oldTo && freshFrom < range.freshTo && old[oldFrom] == fresh[freshFrom]) {
            oldFrom++;
            freshFrom++;
        }
        var oldTo = range.oldTo;
        var freshTo = range.freshTo;
        while (oldTo > oldFrom && freshTo > freshFrom && old[oldTo - 1] == fresh[freshTo - 1]) {
            oldTo--;
            freshTo--;
        }
        return new Range(oldFrom, oldTo, freshFrom, freshTo);
    }

    private void replace(Range range) {
        Arrays.fill(removed, range.oldFrom, range.oldTo, true);
        Arrays.fill(added, range.freshFrom, range.freshTo, true);
    }

    private static List<Range> parted(Range range, List<Pair> anchors) {
        var parts = new ArrayList<Range>();
        var oldFrom = range.oldFrom;
        var freshFrom = range.freshFrom;
        for (var anchor : anchors) {
            parts.add(new Range(oldFrom, anchor.inOld, freshFrom, anchor.inFresh));
            oldFrom = anchor.inOld + 1;
            freshFrom = anchor.inFresh + 1;
        }
        parts.add(new Range(oldFrom, range.oldTo, freshFrom, range.freshTo));
        return parts;
    }

    /** The longest row of tokens that occur once in both and stand in the same order. */
    private List<Pair> anchors(Range range) {
        var inOld = onlyPlaces(old, range.oldFrom, range.oldTo);
        var inFresh = onlyPlaces(fresh, range.freshFrom, range.freshTo);
        var pairs = new ArrayList<Pair>();
        inOld.forEach((token, place) -> {
            var other = inFresh.getOrDefault(token, -1);
            if (place >= 0 && other >= 0) {
                pairs.add(new Pair(place, other));
            }
        });
        pairs.sort((one, other) -> Integer.compare(one.inOld, other.inOld));
        return longestRising(pairs);
    }

    /** Where each token stands; -1 when it does so more than once. */
    private static Map<Integer, Integer> onlyPlaces(int[] tokens, int from, int to) {
        var places = new HashMap<Integer, Integer>();
        for (var place = from; place < to; place++) {
            places.merge(tokens[place], place, (first, second) -> -1);
        }
        return places;
    }

    private static List<Pair> longestRising(List<Pair> pairs) {
        var ends = new int[pairs.size()];
        var before = new int[pairs.size()];
        var length = 0;
        for (var index = 0; index < pairs.size(); index++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (pairs.get(ends[middle]).inFresh < pairs.get(index).inFresh) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[index] = low == 0 ? -1 : ends[low - 1];
            ends[low] = index;
            length = Math.max(length, low + 1);
        }
        var row = new ArrayList<Pair>();
        for (var index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = before[index]) {
            row.add(0, pairs.get(index));
        }
        return row;
    }
}
