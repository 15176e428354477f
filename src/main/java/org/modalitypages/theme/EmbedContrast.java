package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well words can be read in a widget whose owner set some colours: WCAG 2.2, success criterion 1.4.3.
 *
 * @param words {@code text} or {@code accent}, on the background
 * @param dark whether on a dark page
 * @param ratio 1 to 21
 */
public record EmbedContrast(String words, boolean dark, String colour, String background, double ratio) {

    /** What the criterion asks for. */
    public static final double ENOUGH = 4.5;

    /** Text and accent on the background, in light and in dark; without pairs of which the theme gives no plain colours. */
    public static List<EmbedContrast> of(Theme theme, EmbedColours set) {
        var pairs = new ArrayList<EmbedContrast>();
        for (var dark : List.of(false, true)) {
            var whole = theme.embedColours().under(set);
            var colours = dark ? whole.dark() : whole.light();
            for (var words : List.of("text", "accent")) {
                pair(words, dark, colours, pairs);
            }
        }
        return List.copyOf(pairs);
    }

    /** Whether it can be read. */
    public boolean enough() {
        return ratio >= ENOUGH;
    }

    private static void pair(String words, boolean dark, Map<String, String> colours, List<EmbedContrast> pairs) {
        var colour = colours.get(words);
        var background = colours.get("background");
        if (colour != null && background != null) {
            pairs.add(new EmbedContrast(words, dark, colour, background, Contrast.ratio(colour, background)));
        }
    }
}
