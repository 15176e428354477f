package org.modalitypages.theme;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.json.Json;

/** What a site owner chose, by the setting's name, as JSON: true, a string, a number, or {@code {"light", "dark"}}. */
public final class SettingValues {

    private static final int MOST_DIGITS = 12;

    private SettingValues() {}

    /** The values of an object; what no setting can have is left out. */
    public static Map<String, Object> of(JsonObject json) {
        var values = new LinkedHashMap<String, Object>();
        json.forEach((name, value) -> value(value).ifPresent(known -> values.put(name, known)));
        return values;
    }

    /** The values of a stored text; none when it is not a JSON object. */
    public static Map<String, Object> of(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return of(reader.readObject());
        } catch (JsonException unreadable) {
            return Map.of();
        }
    }

    public static JsonObject json(Map<String, Object> values) {
        var json = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Boolean bool) {
                json.add(name, bool);
            } else if (value instanceof BigDecimal number) {
                json.add(name, number);
            } else if (value instanceof SchemeColours colours) {
                json.add(
                        name,
                        Json.createObjectBuilder().add("light", colours.light()).add("dark", colours.dark()));
            } else {
                json.add(name, value.toString());
            }
        });
        return json.build();
    }

    /** A value; empty for a list, for {@code null} and for any other object. */
    public static Optional<Object> value(JsonValue json) {
        if (json instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (json instanceof JsonNumber number) {
            return plain(number);
        }
        if (json instanceof JsonObject object) {
            return colours(object);
        }
        return switch (json.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            case ARRAY, OBJECT, STRING, NUMBER, NULL -> Optional.empty();
        };
    }

    /** Without an exponent; empty for what is far beyond any setting. */
    private static Optional<Object> plain(JsonNumber number) {
        var stripped = number.bigDecimalValue().stripTrailingZeros();
        if (stripped.precision() > MOST_DIGITS || Math.abs(stripped.scale()) > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static Optional<Object> colours(JsonObject object) {
        if (object.size() != 2
                || !(object.get("light") instanceof JsonString light)
                || !(object.get("dark") instanceof JsonString dark)) {
            return Optional.empty();
        }
        return Optional.of(new SchemeColours(
                light.getString().toLowerCase(Locale.ROOT), dark.getString().toLowerCase(Locale.ROOT)));
    }
}
