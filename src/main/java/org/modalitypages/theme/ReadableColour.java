package org.modalitypages.theme;

import java.util.List;
import java.util.Optional;

/** Finds the colour nearest to one that is wished for, of the same hue, that can be read beside others. */
final class ReadableColour {

    private static final int STEPS = 100;
    private static final List<String> ENDS = List.of("#000000", "#ffffff");

    private ReadableColour() {}

    /**
     * The wish itself when it can be read, else a mixture with black or white; empty when no mixture can.
     *
     * @param wish {@code #rrggbb}
     * @param others colours on which it stands, or that stand on it
     */
    static Optional<String> near(String wish, List<String> others) {
        for (int step = 0; step <= STEPS; step++) {
            for (var end : ENDS) {
                var mixed = mixed(wish, end, step);
                if (others.stream().allMatch(other -> Contrast.ratio(mixed, other) >= ColourPair.ENOUGH)) {
                    return Optional.of(mixed);
                }
            }
        }
        return Optional.empty();
    }

    private static String mixed(String one, String other, int step) {
        var hex = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            var from = Integer.parseInt(one.substring(at, at + 2), 16);
            var to = Integer.parseInt(other.substring(at, at + 2), 16);
            hex.append(String.format("%02x", from + (to - from) * step / STEPS));
        }
        return hex.toString();
    }
}
