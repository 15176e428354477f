package org.modalitypages.embed;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.modalitypages.json.Json;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedLayout;

/**
 * Settings as JSON, in the database and in the API: {@code {theme, limit, region, layout, order, locale, heading,
 * showsHeading, colours: {light: {background, text, accent}, dark: {…}}}}; {@code null} stands for what is not set.
 */
final class SettingsJson {

    private SettingsJson() {}

    static JsonObject of(EmbedSettings settings) {
        var json = Json.createObjectBuilder();
        add(json, "theme", settings.theme());
        json.add("limit", settings.limit());
        add(json, "region", settings.region());
        json.add("layout", settings.layout().token())
                .add("order", settings.order().token());
        add(json, "locale", settings.locale());
        add(json, "heading", settings.heading());
        return json.add("showsHeading", settings.showsHeading())
                .add(
                        "colours",
                        Json.createObjectBuilder()
                                .add("light", colours(settings.colours().light()))
                                .add("dark", colours(settings.colours().dark())))
                .build();
    }

    /** What {@link #of} wrote. */
    static EmbedSettings read(String stored) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(stored))) {
            json = reader.readObject();
        }
        var colours = json.getJsonObject("colours");
        return new EmbedSettings(
                string(json, "theme"),
                json.getInt("limit"),
                string(json, "region"),
                EmbedLayout.of(json.getString("layout")).orElseThrow(),
                EmbedOrder.of(json.getString("order")).orElseThrow(),
                string(json, "locale"),
                string(json, "heading"),
                json.getBoolean("showsHeading"),
                new EmbedColours(colours(colours.getJsonObject("light")), colours(colours.getJsonObject("dark"))));
    }

    private static JsonObjectBuilder colours(Map<String, String> colours) {
        var json = Json.createObjectBuilder();
        EmbedColours.NAMES.forEach(name -> add(json, name, colours.getOrDefault(name, "")));
        return json;
    }

    private static Map<String, String> colours(JsonObject json) {
        var colours = new TreeMap<String, String>();
        EmbedColours.NAMES.stream()
                .filter(name -> !string(json, name).isEmpty())
                .forEach(name -> colours.put(name, json.getString(name)));
        return colours;
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value.isEmpty()) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static String string(JsonObject json, String name) {
        return json.isNull(name) ? "" : json.getString(name);
    }
}
