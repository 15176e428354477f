package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
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

    /** One line that is the same for the same colours; empty when all are the theme's. */
    public String token() {
        var parts = new ArrayList<String>();
        light.forEach((name, value) -> parts.add(name + value.replace('#', '-')));
        dark.forEach((name, value) -> parts.add("dark-" + name + value.replace('#', '-')));
        return String.join("_", parts);
    }

    static boolean isPlain(String colour) {
        return HEX.matcher(colour.toLowerCase(java.util.Locale.ROOT)).matches();
    }

    private static Map<String, String> checked(Map<String, String> colours) {
        colours.forEach((name, value) -> {
            if (!NAMES.contains(name) || !HEX.matcher(value).matches()) {
                throw new IllegalArgumentException("not a colour of a widget: " + name + " " + value);
            }
        });
        return java.util.Collections.unmodifiableMap(new TreeMap<>(colours));
    }
}
