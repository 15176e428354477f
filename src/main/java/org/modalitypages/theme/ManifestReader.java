package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeRule.ENGINE;
import static org.modalitypages.theme.ThemeRule.INVALID_MEMBER;
import static org.modalitypages.theme.ThemeRule.MANIFEST;
import static org.modalitypages.theme.ThemeRule.THEME_NAME;
import static org.modalitypages.theme.ThemeRule.UNKNOWN_MEMBER;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.modalitypages.json.Json;

/** Reads {@code theme.json} as far as it goes, and notes what is wrong with it. */
final class ManifestReader {

    private static final String FILE = "theme.json";
    private static final Pattern RANGE = Pattern.compile(">=(\\d{1,4}) <(\\d{1,4})");
    private static final Pattern SETTING_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MOST_SETTINGS = 40;
    private static final Pattern ASSET = Pattern.compile("assets/.+\\.(?:png|jpe?g|webp|avif|svg|woff2)");
    private static final Set<String> MEMBERS = Set.of(
            "$schema",
            "name",
            "title",
            "description",
            "author",
            "license",
            "version",
            "engine",
            "parent",
            "settings",
            "styles",
            "embedStyles",
            "assets",
            "tokens");

    private final String name;
    private final JsonObject json;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private ManifestReader(String name, JsonObject json) {
        this.name = name;
        this.json = json;
    }

    /** @throws InvalidTheme when there is no such file, or no JSON object in it */
    static Manifest read(ThemeSource source) {
        var text = source.text(FILE)
                .orElseThrow(() -> new InvalidTheme(MANIFEST, FILE, source.name() + " has no such file"));
        return new ManifestReader(source.name(), parsed(text)).manifest();
    }

    /** The object in the text of a {@code theme.json}. */
    static JsonObject parsed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            throw new InvalidTheme(MANIFEST, FILE, JsonFault.of(text, e));
        }
    }

    private Manifest manifest() {
        json.keySet().stream()
                .filter(member -> !MEMBERS.contains(member))
                .forEach(member -> problem(UNKNOWN_MEMBER, member));
        checkEngine(text("engine", 40));
        var called = text("name", 64);
        if (!called.isEmpty() && !called.equals(name)) {
            problem(THEME_NAME, called + " in the folder " + name);
        }
        var title = text("title", 60);
        return new Manifest(
                title.isEmpty() ? name : title,
                json.containsKey("description") ? text("description", 300) : "",
                text("version", 40),
                json.containsKey("parent") ? Optional.of(text("parent", 64)) : Optional.empty(),
                settings(),
                paths("styles"),
                paths("embedStyles"),
                assets(),
                Tokens.read(object("tokens"), problems),
                problems);
    }

    private void checkEngine(String engine) {
        var range = RANGE.matcher(engine);
        if (!range.matches()
                || Integer.parseInt(range.group(1)) > Manifest.ENGINE
                || Integer.parseInt(range.group(2)) <= Manifest.ENGINE) {
            problem(ENGINE, engine);
        }
    }

    private Map<String, Setting> settings() {
        var settings = new LinkedHashMap<String, Setting>();
        var given = object("settings");
        if (given.size() > MOST_SETTINGS) {
            problem(INVALID_MEMBER, "settings: more than " + MOST_SETTINGS);
        }
        given.forEach((setting, value) -> read("settings." + setting, () -> {
                    if (!SETTING_NAME.matcher(setting).matches()) {
                        throw new IllegalArgumentException("not a name of letters and digits");
                    }
                    return SettingReader.read(setting, value.asJsonObject(), this::note);
                })
                .ifPresent(known -> settings.put(setting, known)));
        return settings;
    }

    private Map<String, AssetEntry> assets() {
        var assets = new LinkedHashMap<String, AssetEntry>();
        list("assets")
                .forEach(value -> read("assets " + value, () -> asset(value))
                        .ifPresent(asset -> assets.put(asset.path(), asset)));
        return assets;
    }

    private AssetEntry asset(JsonValue value) {
        var entry = value instanceof JsonString plain
                ? new AssetEntry(plain.getString(), 0, 0)
                : new AssetEntry(
                        value.asJsonObject().getString("path"),
                        value.asJsonObject().getInt("width"),
                        value.asJsonObject().getInt("height"));
        if (!ASSET.matcher(entry.path()).matches() || !NamedFiles.isPath(entry.path())) {
            throw new IllegalArgumentException("not a picture or font in assets/, in small letters");
        }
        return entry;
    }

    private List<String> paths(String member) {
        var paths = new ArrayList<String>();
        list(member)
                .forEach(value -> read(member + " " + value, () -> {
                            var path = ((JsonString) value).getString();
                            if (!NamedFiles.isPath(path) || !path.startsWith("styles/") || !path.endsWith(".css")) {
                                throw new IllegalArgumentException("not a .css file in styles/, in small letters");
                            }
                            return path;
                        })
                        .ifPresent(paths::add));
        return paths;
    }

    private String text(String member, int longest) {
        return read(member, () -> {
                    var value = json.getString(member);
                    if (value.isBlank()
                            || value.length() > longest
                            || value.chars().anyMatch(Character::isISOControl)) {
                        throw new IllegalArgumentException("not a line of 1 to " + longest + " characters");
                    }
                    return value;
                })
                .orElse("");
    }

    private JsonObject object(String member) {
        return !json.containsKey(member)
                ? JsonValue.EMPTY_JSON_OBJECT
                : read(member, () -> json.getJsonObject(member)).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private List<JsonValue> list(String member) {
        return !json.containsKey(member)
                ? List.of()
                : read(member, () -> List.copyOf(json.getJsonArray(member))).orElse(List.of());
    }

    /** A piece of the manifest; empty, and noted, when it is not what it has to be. */
    private <T> Optional<T> read(String member, Supplier<T> piece) {
        try {
            return Optional.of(piece.get());
        } catch (IllegalArgumentException e) {
            problem(INVALID_MEMBER, member + ": " + e.getMessage());
        } catch (ClassCastException | NullPointerException | ArithmeticException e) {
            problem(INVALID_MEMBER, json.containsKey(member) ? member + ": of another kind" : member);
        }
        return Optional.empty();
    }

    private void note(String member) {
        problem(UNKNOWN_MEMBER, member);
    }

    private void problem(ThemeRule rule, String what) {
        problems.add(new ThemeProblem(rule, FILE, what));
    }

    /** A whole number of pixels, or one with decimals, of a member that has to be there. */
    static BigDecimal number(JsonObject json, String member) {
        if (!(json.get(member) instanceof JsonNumber number)) {
            throw new IllegalArgumentException(member + " is no number");
        }
        return number.bigDecimalValue();
    }
}
