package org.modalitypages.theme;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one setting of {@code theme.json}. */
final class SettingReader {

    private static final Pattern UNIT = Pattern.compile("|rem|em|px|ch|%");
    private static final int MOST_CHOICES = 12;

    private SettingReader() {}

    /**
     * The setting.
     *
     * @param unknown told of members that mean nothing
     * @throws IllegalArgumentException when a member is missing or not what it has to be
     */
    static Setting read(String name, JsonObject json, Consumer<String> unknown) {
        var type = SettingType.of(text(json, "type"))
                .orElseThrow(() -> new IllegalArgumentException("type is boolean, text, choice, color or number"));
        json.keySet().stream()
                .filter(member -> !members(type).contains(member))
                .forEach(member -> unknown.accept("settings." + name + "." + member));
        var setting = new Setting(
                name, type, text(json, "group"), text(json, "label"), bounds(type, json), initial(type, json));
        if (type != SettingType.COLOR && !setting.accepts(setting.initial())) {
            throw new IllegalArgumentException("default is not " + setting.wanted());
        }
        return setting;
    }

    private static Set<String> members(SettingType type) {
        return switch (type) {
            case BOOLEAN, TEXT -> Set.of("type", "group", "label", "default");
            case CHOICE -> Set.of("type", "group", "label", "default", "choices");
            case COLOR -> Set.of("type", "group", "label", "token");
            case NUMBER -> Set.of("type", "group", "label", "default", "min", "max", "unit", "token");
        };
    }

    private static SettingBounds bounds(SettingType type, JsonObject json) {
        return switch (type) {
            case BOOLEAN, TEXT -> SettingBounds.NONE;
            case CHOICE -> new SettingBounds(choices(json), "", null, null, "");
            case COLOR -> new SettingBounds(List.of(), text(json, "token"), null, null, "");
            case NUMBER -> number(json);
        };
    }

    private static List<String> choices(JsonObject json) {
        var choices = json.getJsonArray("choices").getValuesAs(JsonString::getString);
        if (choices.size() < 2
                || choices.size() > MOST_CHOICES
                || Set.copyOf(choices).size() != choices.size()) {
            throw new IllegalArgumentException("choices are 2 to " + MOST_CHOICES + " different words");
        }
        return choices;
    }

    private static SettingBounds number(JsonObject json) {
        var unit = json.getString("unit", "");
        if (!UNIT.matcher(unit).matches()) {
            throw new IllegalArgumentException("unit is rem, em, px, ch or %");
        }
        var min = ManifestReader.number(json, "min");
        var max = ManifestReader.number(json, "max");
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("min is not below max");
        }
        return new SettingBounds(List.of(), json.getString("token", ""), min, max, unit);
    }

    private static Object initial(SettingType type, JsonObject json) {
        if (type == SettingType.COLOR) {
            return new SchemeColours("", "");
        }
        return Optional.ofNullable(json.get("default"))
                .flatMap(SettingValues::value)
                .orElse("");
    }

    private static String text(JsonObject json, String member) {
        if (!(json.get(member) instanceof JsonString text) || text.getString().isBlank()) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return text.getString();
    }
}
