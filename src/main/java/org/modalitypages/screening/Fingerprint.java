package org.modalitypages.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What tells near-duplicates by: the runs of three words that a text consists of, and a MinHash signature of them (Broder
 * 1997) cut into bands. Two texts that share a part s of their runs share some band with probability
 * {@code 1 - (1 - s³)²⁴}: 0.96 for a half, 0.9999 for three quarters, 0.003 for a twentieth.
 */
record Fingerprint(Set<String> runs) {

    private static final int RUN = 3;
    private static final int BANDS = 24;
    private static final int ROWS = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Fingerprint of(String text) {
        var words = Arrays.stream(NO_WORD.split(text.replaceAll("['’]", "").toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var runs = new HashSet<String>();
        for (var first = 0; first <= Math.max(0, words.size() - RUN); first++) {
            runs.add(String.join(" ", words.subList(first, Math.min(words.size(), first + RUN))));
        }
        return new Fingerprint(Set.copyOf(runs));
    }

    /** A number for each band, which texts with the same three least hashes share. */
    List<Long> bands() {
        var hashes = runs.stream().mapToLong(Fingerprint::hash).toArray();
        return LongStream.range(0, BANDS)
                .map(band -> {
                    var folded = band;
                    for (var row = 0; row < ROWS; row++) {
                        folded = mixed(folded + 31 * least(hashes, band * ROWS + row));
                    }
                    return folded;
                })
                .boxed()
                .collect(Collectors.toList());
    }

    /** The part of their runs that both have: 0 for nothing in common, 1 for the same words. */
    double likeness(Fingerprint other) {
        var shared = runs.stream().filter(other.runs::contains).count();
        return shared / (double) (runs.size() + other.runs.size() - shared);
    }

    private static long least(long[] hashes, long permutation) {
        var salt = mixed(permutation + 1);
        var least = Long.MAX_VALUE;
        for (var hash : hashes) {
            least = Math.min(least, mixed(hash ^ salt));
        }
        return least;
    }

    private static long hash(String run) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < run.length(); at++) {
            hash = (hash ^ run.charAt(at)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Spreads the bits of a number over all 64 (Stafford's variant 13, as in SplitMix64). */
    private static long mixed(long number) {
        var spread = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        spread = (spread ^ (spread >>> 27)) * 0x94d049bb133111ebL;
        return spread ^ (spread >>> 31);
    }
}
