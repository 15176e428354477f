package org.modalitypages.theme;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Design tokens in the Design Tokens format (designtokens.org, 2025.10): groups of {@code $value}s with an inherited
 * {@code $type}. Ours add, under {@code $extensions}, {@code org.modalitypages.dark}: the value in the dark scheme, and
 * {@code org.modalitypages.on}: the tokens that a text colour is used on.
 */
final class Tokens {

    private static final String DARK = "org.modalitypages.dark";
    private static final String ON = "org.modalitypages.on";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VALUE = Pattern.compile("[\\w #%.,\"'()+*/-]*");
    private static final Pattern REMOTE = Pattern.compile("(?i)url|image|//|/\\*");

    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final List<ThemeProblem> problems;

    private Tokens(List<ThemeProblem> problems) {
        this.problems = problems;
    }

    /**
     * Every token by its name, in the order of the file.
     *
     * @param problems where those that can not be read are told of
     */
    static Map<String, Token> read(JsonObject root, List<ThemeProblem> problems) {
        var reader = new Tokens(problems);
        reader.collect("", null, root);
        return reader.tokens;
    }

    /** Custom properties for both colour schemes. */
    static String css(Map<String, Token> tokens) {
        var light = new ArrayList<String>();
        var dark = new ArrayList<String>();
        for (var token : tokens.values()) {
            light.add(token.property() + ":" + token.light());
            if (!token.dark().equals(token.light())) {
                dark.add(token.property() + ":" + token.dark());
            }
        }
        var css = ":root{color-scheme:light dark;" + String.join(";", light) + "}\n";
        return dark.isEmpty()
                ? css
                : css + "@media (prefers-color-scheme:dark){:root{" + String.join(";", dark) + "}}\n";
    }

    private void collect(String path, String inherited, JsonObject group) {
        var type = group.getString("$type", inherited);
        if (group.containsKey("$value")) {
            try {
                tokens.put(path, token(path, type, group));
            } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
                problem(path + ": not a plain value");
            }
            return;
        }
        group.forEach((name, child) -> {
            if (name.startsWith("$")) {
                return;
            }
            var below = path.isEmpty() ? name : path + "." + name;
            if (!NAME.matcher(name).matches() || !(child instanceof JsonObject next)) {
                problem(below + ": not a group or token");
            } else {
                collect(below, type, next);
            }
        });
    }

    private void problem(String what) {
        problems.add(new ThemeProblem(ThemeRule.INVALID_MEMBER, "theme.json", "tokens " + what));
    }

    private static Token token(String path, String type, JsonObject json) {
        var extensions =
                json.containsKey("$extensions") ? json.getJsonObject("$extensions") : JsonValue.EMPTY_JSON_OBJECT;
        var light = checked(css(json.get("$value")));
        var dark = extensions.containsKey(DARK) ? checked(css(extensions.get(DARK))) : light;
        var on = extensions.containsKey(ON)
                ? extensions.getJsonArray(ON).getValuesAs(JsonString::getString)
                : List.<String>of();
        return new Token(path, type == null ? "" : type, light, dark, on);
    }

    private static String css(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(Tokens::family).collect(Collectors.joining(", "));
        }
        var object = value.asJsonObject();
        if (object.containsKey("unit")) {
            return css(object.get("value")) + object.getString("unit");
        }
        if (object.containsKey("hex")) {
            return object.getString("hex");
        }
        var components =
                object.getJsonArray("components").stream().map(Tokens::css).collect(Collectors.joining(" "));
        return "color(" + object.getString("colorSpace") + " " + components + ")";
    }

    private static String family(JsonValue value) {
        var name = css(value);
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }

    private static String checked(String css) {
        if (!VALUE.matcher(css).matches() || REMOTE.matcher(css).find() || !StyleSheet.isBalanced(css)) {
            throw new IllegalArgumentException(css);
        }
        return css;
    }
}
