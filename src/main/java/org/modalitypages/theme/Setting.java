package org.modalitypages.theme;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * What a site owner may choose about a theme; the form in the console is made from it.
 *
 * @param name what templates call it: {@code settings.NAME}
 * @param type "boolean", "text" or "choice"
 * @param choices of a choice; empty otherwise
 * @param initial a Boolean or a String
 */
public record Setting(String name, String type, String group, String label, List<String> choices, Object initial) {

    static Setting from(String name, JsonObject json) {
        var type = json.getString("type");
        var choices = json.containsKey("choices")
                ? json.getJsonArray("choices").getValuesAs(JsonString::getString)
                : List.<String>of();
        var setting = new Setting(
                name, type, json.getString("group"), json.getString("label"), choices, value(json.get("default")));
        if (!setting.accepts(setting.initial)) {
            throw new InvalidTheme("setting " + name + ": its default is no " + type);
        }
        return setting;
    }

    /** Whether a value is one that this setting can have. */
    public boolean accepts(Object value) {
        return switch (type) {
            case "boolean" -> value instanceof Boolean;
            case "text" -> value instanceof String;
            case "choice" -> value instanceof String text && choices.contains(text);
            default -> false;
        };
    }

    private static Object value(JsonValue json) {
        if (json instanceof JsonString text) {
            return text.getString();
        }
        return JsonValue.TRUE.equals(json) ? Boolean.TRUE : Boolean.FALSE;
    }
}
