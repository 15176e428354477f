package org.modalitypages.theme;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code theme.json} says.
 *
 * @param styles paths of the style sheets of pages in their order
 * @param embedStyles paths of those of widgets
 * @param assets paths of pictures and fonts that the style sheets name
 */
record Manifest(
        String title,
        String version,
        Optional<String> parent,
        Map<String, Setting> settings,
        List<String> styles,
        List<String> embedStyles,
        List<String> assets,
        Map<String, Token> tokens) {

    /** The version of what templates may name; a theme says which versions it is made for. */
    static final int ENGINE = 1;

    private static final Pattern RANGE = Pattern.compile(">=(\\d{1,4}) <(\\d{1,4})");
    private static final JsonProvider JSON = JsonProvider.provider();

    static Manifest read(ThemeSource source) {
        var text = source.text("theme.json")
                .orElseThrow(() -> new InvalidTheme(source.name() + ": there is no theme.json"));
        try (var reader = JSON.createReader(new StringReader(text))) {
            return from(reader.readObject());
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new InvalidTheme(source.name() + ": theme.json can not be read: " + e.getMessage());
        }
    }

    /** This theme on top of the one that it names as its parent. */
    Manifest over(Manifest base) {
        return new Manifest(
                title,
                version,
                parent,
                merged(base.settings, settings),
                joined(base.styles, styles),
                joined(base.embedStyles, embedStyles),
                joined(base.assets, assets),
                merged(base.tokens, tokens));
    }

    private static Manifest from(JsonObject json) {
        var range = RANGE.matcher(json.getString("engine"));
        if (!range.matches()
                || Integer.parseInt(range.group(1)) > ENGINE
                || Integer.parseInt(range.group(2)) <= ENGINE) {
            throw new InvalidTheme("engine: must include version " + ENGINE + ", as \">=1 <2\" does");
        }
        var settings = new LinkedHashMap<String, Setting>();
        object(json, "settings")
                .forEach((name, setting) -> settings.put(name, Setting.from(name, setting.asJsonObject())));
        return new Manifest(
                json.getString("title"),
                json.getString("version"),
                Optional.ofNullable(json.getString("parent", null)),
                settings,
                paths(json, "styles"),
                paths(json, "embedStyles"),
                paths(json, "assets"),
                Tokens.read(object(json, "tokens")));
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<String> paths(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    private static <T> Map<String, T> merged(Map<String, T> base, Map<String, T> own) {
        var all = new LinkedHashMap<>(base);
        all.putAll(own);
        return all;
    }

    private static List<String> joined(List<String> base, List<String> own) {
        var all = new LinkedHashSet<>(base);
        all.addAll(own);
        return List.copyOf(all);
    }
}
