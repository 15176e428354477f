package org.modalitypages.appearance;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.modalitypages.json.Json;
import org.modalitypages.theme.Setting;
import org.modalitypages.theme.SettingValues;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeProblem;

/** A theme as the management API shows it. */
final class ThemeJson {

    private ThemeJson() {}

    static JsonObject of(InstalledTheme theme, boolean worn) {
        var json = Json.createObjectBuilder()
                .add("name", theme.name())
                .add("title", theme.title())
                .add("description", theme.theme().map(Theme::description).orElse(""))
                .add("themeVersion", theme.theme().map(Theme::version).orElse(""))
                .add("shipped", theme.shipped())
                .add("worn", worn)
                .add("usable", theme.theme().isPresent())
                .add("problems", problems(theme.problems()));
        theme.theme()
                .flatMap(Theme::parent)
                .ifPresentOrElse(parent -> json.add("parent", parent), () -> json.addNull("parent"));
        var settings = Json.createArrayBuilder();
        theme.theme()
                .ifPresent(usable ->
                        usable.settings().forEach(setting -> settings.add(setting(setting, usable.values()))));
        return json.add("settings", settings).add("version", theme.version()).build();
    }

    private static JsonArrayBuilder problems(List<ThemeProblem> problems) {
        var array = Json.createArrayBuilder();
        problems.forEach(problem -> array.add(Json.createObjectBuilder()
                .add("code", problem.code())
                .add("level", problem.level().word())
                .add("where", problem.where())
                .add("what", problem.what())
                .add("help", problem.help())
                .add("source", problem.rule().source())));
        return array;
    }

    private static JsonObjectBuilder setting(Setting setting, Map<String, Object> values) {
        var json = Json.createObjectBuilder()
                .add("name", setting.name())
                .add("type", setting.type().word())
                .add("group", setting.group())
                .add("label", setting.label());
        var both = SettingValues.json(
                Map.of("default", setting.initial(), "value", values.getOrDefault(setting.name(), setting.initial())));
        both.forEach(json::add);
        if (!setting.bounds().choices().isEmpty()) {
            json.add("choices", Json.createArrayBuilder(setting.bounds().choices()));
        }
        if (setting.bounds().min() != null) {
            json.add("min", setting.bounds().min()).add("max", setting.bounds().max());
        }
        return json;
    }
}
