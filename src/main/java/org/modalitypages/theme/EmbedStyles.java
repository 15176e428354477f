package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one style sheet of a widget. The theme's rules are nested in the widget's own element, so that they reach nothing
 * else on the host's page and two widgets with different themes do not meet. In a shadow tree the {@code :host} rules
 * withstand what a host's style sheet says to every element.
 */
final class EmbedStyles {

    /** What every widget needs, whatever its theme: it keeps its place, and starts from nothing that it did not choose. */
    private static final String BASE = read("embed.css");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern GLUE = Pattern.compile(" ?([{};,]) ?");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern REM = Pattern.compile("(?<![\\w.])(\\d*\\.?\\d+)rem\\b");

    private EmbedStyles() {}

    /**
     * @param scope what the widget's element says in {@code data-theme}
     * @param rules the theme's style sheets for widgets, in their order
     */
    static String css(String scope, Map<String, Token> tokens, Collection<String> rules, EmbedColours colours) {
        var own = dense(String.join("\n", rules));
        var used = VARIABLE.matcher(own + BASE)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var properties = new ArrayList<String>();
        for (var token : tokens.values()) {
            if (used.contains(token.property())) {
                properties.add(token.property() + ":" + value(token, colours));
            }
        }
        var whole = EmbedColours.of(tokens).under(colours);
        var mixed = ReadableMixes.adjusted(own, whole.light(), whole.dark());
        return dense(BASE) + ".mts[data-theme=\"" + scope + "\"]{" + String.join(";", properties) + ";" + mixed + "}\n";
    }

    private static String value(Token token, EmbedColours colours) {
        var light = inWidget(token.light());
        var dark = inWidget(token.dark());
        var name = token.name().startsWith("color.") ? token.name().substring("color.".length()) : "";
        if (!EmbedColours.NAMES.contains(name)) {
            return schemes(light, dark);
        }
        var set = schemes(
                colours.light().getOrDefault(name, light), colours.dark().getOrDefault(name, dark));
        return "var(--mts-" + name + "," + set + ")";
    }

    private static String schemes(String light, String dark) {
        return light.equals(dark) ? light : "light-dark(" + light + "," + dark + ")";
    }

    /** A host may set its root to any size; 16 pixels or what the reader prefers is what sizes start from. */
    private static String inWidget(String value) {
        return REM.matcher(value).replaceAll("calc($1*var(--mts-rem))");
    }

    private static String dense(String css) {
        var bare = COMMENT.matcher(css).replaceAll(" ");
        return GLUE.matcher(SPACE.matcher(bare).replaceAll(" ").strip())
                .replaceAll("$1")
                .replace(";}", "}");
    }

    private static String read(String file) {
        try (var in = EmbedStyles.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
