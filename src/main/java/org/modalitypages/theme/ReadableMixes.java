package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Keeps what a theme mixes from a widget's three colours readable when an owner has set some of them. A mix with more than
 * half of the text or the accent is words, one with at most {@value #TINT} % is a tint on which words stand, and what lies
 * between is a line. Tints move towards the background and words away from it, as far as the words on them need.
 */
final class ReadableMixes {

    private static final int TINT = 15;
    private static final int HALF = 50;
    private static final int ALL = 100;

    /** A little more than the criterion asks, as browsers do not round as we do. */
    private static final double ENOUGH = ColourPair.ENOUGH + 0.05;

    private static final Pattern MIX = Pattern.compile(
            "color-mix\\(in oklab, ?var\\(--color-(text|accent)\\) (\\d{1,2})%, ?var\\(--color-background\\)\\)");

    private ReadableMixes() {}

    /**
     * The style sheet with other shares where they are needed.
     *
     * @param light the colours by {@code text}, {@code accent} and {@code background}; mixes of what is missing stay
     */
    static String adjusted(String css, Map<String, String> light, Map<String, String> dark) {
        var mixes = MIX.matcher(css)
                .results()
                .map(found -> new Mix(found.group(1), Integer.parseInt(found.group(2))))
                .distinct()
                .toList();
        return MIX.matcher(css).replaceAll(found -> {
            var mix = new Mix(found.group(1), Integer.parseInt(found.group(2)));
            var onLight = share(mix, mixes, light);
            var onDark = share(mix, mixes, dark);
            return onLight == onDark
                    ? written(found, onLight)
                    : "light-dark(" + written(found, onLight) + "," + written(found, onDark) + ")";
        });
    }

    private record Mix(String colour, int share) {
        boolean isTint() {
            return share <= TINT;
        }

        boolean isWords() {
            return share > HALF;
        }
    }

    private static String written(MatchResult mix, int share) {
        return "color-mix(in oklab,var(--color-" + mix.group(1) + ") " + share + "%,var(--color-background))";
    }

    private static int share(Mix mix, List<Mix> mixes, Map<String, String> colours) {
        var background = colours.get("background");
        var colour = colours.get(mix.colour());
        if (background == null || colour == null || (!mix.isTint() && !mix.isWords())) {
            return mix.share();
        }
        if (mix.isTint()) {
            var words = colours.entrySet().stream()
                    .filter(pair -> !pair.getKey().equals("background"))
                    .map(Map.Entry::getValue)
                    .filter(word -> Contrast.ratio(word, background) >= ColourPair.ENOUGH)
                    .toList();
            return first(mix.share(), 0, share -> readable(words, Oklab.mixed(colour, share, background)));
        }
        var surfaces = new ArrayList<>(List.of(background));
        for (var tint : mixes) {
            if (tint.isTint() && colours.containsKey(tint.colour())) {
                surfaces.add(Oklab.mixed(colours.get(tint.colour()), share(tint, mixes, colours), background));
            }
        }
        return first(mix.share(), ALL, share -> readable(surfaces, Oklab.mixed(colour, share, background)));
    }

    private static boolean readable(List<String> others, String colour) {
        return others.stream().allMatch(other -> Contrast.ratio(other, colour) >= ENOUGH);
    }

    /** The first share from one end to the other that will do; else the other end. */
    private static int first(int from, int to, IntPredicate good) {
        var step = Integer.signum(to - from);
        var share = from;
        while (share != to && !good.test(share)) {
            share += step;
        }
        return share;
    }
}
