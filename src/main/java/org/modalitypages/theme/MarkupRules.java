package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Markup that no theme may have: scripts, inline styles, what loads from elsewhere, what changes the whole page. */
final class MarkupRules {

    private static final Set<String> FORBIDDEN =
            Set.of("style", "iframe", "frame", "object", "embed", "base", "applet", "form", "svg", "math", "template");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cntrl}" + Place.TAG + "]+");
    private static final Pattern REMOTE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");

    private static final Set<String> PARTS = Set.of("track", "controls", "previous", "next");

    private final FileLines lines;
    private final Map<String, AssetEntry> assets;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<ThemeProblem> problems = new ArrayList<>();
    private int reading;

    MarkupRules(FileLines lines, Map<String, AssetEntry> assets) {
        this.lines = lines;
        this.assets = assets;
    }

    /** Where what comes next stands in the template. */
    void reading(int offset) {
        reading = offset;
    }

    List<ThemeProblem> problems() {
        return problems;
    }

    void problem(ThemeRule rule, String what) {
        problem(rule, reading, what);
    }

    void problem(ThemeRule rule, int offset, String what) {
        problems.add(new ThemeProblem(rule, lines.at(offset), what));
    }

    /** An attribute with its value as written in the template; names in small letters. */
    void attribute(String element, String name, String value) {
        attributes.put(name, value);
        if (name.startsWith("on") || name.equals("srcdoc")) {
            problem(ThemeRule.INLINE_SCRIPT, name);
        } else if (name.equals("style")) {
            problem(ThemeRule.INLINE_STYLE, name);
        } else if (name.equals("http-equiv")) {
            problem(ThemeRule.FORBIDDEN_ELEMENT, name);
        } else if (name.equals("data-part") && !PARTS.contains(value)) {
            problem(ThemeRule.UNKNOWN_PART, value.replace(Place.TAG, '…') + " is none");
        } else if (loads(element, name)) {
            loaded(name, value);
        } else if (Place.isAddress(name) && seen(value).toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            problem(ThemeRule.INLINE_SCRIPT, value);
        }
    }

    /** An element, once its opening tag is complete. */
    void element(String name, String scriptType) {
        if (FORBIDDEN.contains(name)) {
            problem(name.equals("style") ? ThemeRule.INLINE_STYLE : ThemeRule.FORBIDDEN_ELEMENT, name);
        }
        if (name.equals("script") && !scriptType.equals("application/ld+json")) {
            problem(ThemeRule.INLINE_SCRIPT, name);
        }
        if (name.equals("img") && !(sized("width") && sized("height"))) {
            problem(
                    ThemeRule.IMAGE_SIZE,
                    "img " + attributes.getOrDefault("src", "").replace(Place.TAG, '…'));
        }
        attributes.clear();
    }

    private boolean sized(String attribute) {
        var value = attributes.getOrDefault(attribute, "");
        return value.indexOf(Place.TAG) >= 0 || PIXELS.matcher(value).matches();
    }

    /** What is fixed in the template has to be a file of the theme. */
    private void loaded(String name, String value) {
        if (REMOTE.matcher(seen(value)).matches()) {
            problem(ThemeRule.REMOTE_ASSET, value);
            return;
        }
        var candidates = name.endsWith("srcset") ? List.of(value.split(",")) : List.of(value);
        for (var candidate : candidates) {
            var address = candidate.strip().split("\\s+", 2)[0];
            if (!address.isEmpty() && address.indexOf(Place.TAG) < 0 && !assets.containsKey(StyleUrls.asset(address))) {
                problem(ThemeRule.UNLISTED_ASSET, address);
            }
        }
    }

    /** An address as a browser sees it: entities decoded, white space and control characters dropped. */
    private static String seen(String value) {
        return IGNORED.matcher(Parser.unescapeEntities(value, true)).replaceAll("");
    }

    private static boolean loads(String element, String name) {
        return switch (name) {
            case "src", "srcset", "imagesrcset", "poster", "data", "background", "manifest" -> true;
            case "href" -> element.equals("link");
            default -> false;
        };
    }
}
