package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The colours that a site owner sets for a widget in place of the theme's.
 *
 * @param light by {@link #NAMES}, each {@code #rrggbb}; those that are missing are the theme's
 * @param dark the same on a dark page
 */
public record EmbedColours(Map<String, String> light, Map<String, String> dark) {

    /** The tokens of a theme, below {@code color}, that a widget's owner may set. */
    public static final List<String> NAMES = List.of("background", "text", "accent");

    public static final EmbedColours THEMES_OWN = new EmbedColours(Map.of(), Map.of());

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** @throws IllegalArgumentException for another name or anything but {@code #rrggbb} in small letters */
    public EmbedColours {
        light = checked(light);
        dark = checked(dark);
    }

    /** Those that a theme gives; without any that is no plain {@code #rrggbb} in light and dark. */
    static EmbedColours of(Map<String, Token> tokens) {
        var light = new TreeMap<String, String>();
        var dark = new TreeMap<String, String>();
        for (var name : NAMES) {
            var token = tokens.get("color." + name);
            if (token != null && isPlain(token.light()) && isPlain(token.dark())) {
                light.put(name, token.light().toLowerCase(Locale.ROOT));
                dark.put(name, token.dark().toLowerCase(Locale.ROOT));
            }
        }
        return new EmbedColours(light, dark);
    }

    /** All of these, but for those that are set in their place. */
    EmbedColours under(EmbedColours set) {
        var wholeLight = new TreeMap<>(light);
        wholeLight.putAll(set.light());
        var wholeDark = new TreeMap<>(dark);
        wholeDark.putAll(set.dark());
        return new EmbedColours(wholeLight, wholeDark);
    }

    /** One line that is the same for the same colours; empty when all are the theme's. */
    public String token() {
        var parts = new ArrayList<String>();
        light.forEach((name, value) -> parts.add(name + value.replace('#', '-')));
        dark.forEach((name, value) -> parts.add("dark-" + name + value.replace('#', '-')));
        return String.join("_", parts);
    }

    private static boolean isPlain(String colour) {
        return HEX.matcher(colour.toLowerCase(Locale.ROOT)).matches();
    }

    private static Map<String, String> checked(Map<String, String> colours) {
        colours.forEach((name, value) -> {
            if (!NAMES.contains(name) || !HEX.matcher(value).matches()) {
                throw new IllegalArgumentException("not a colour of a widget: " + name + " " + value);
            }
        });
        return Collections.unmodifiableMap(new TreeMap<>(colours));
    }
}
