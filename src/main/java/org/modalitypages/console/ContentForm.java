package org.modalitypages.console;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.json.Json;
import org.modalitypages.modality.Modalities;
import org.modalitypages.page.Form;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Reads the content of a draft out of a form; what is acceptable is for its content type to say. */
final class ContentForm {

    private static final List<String> MODALITY = List.of("title", "summary", "definition", "callToAction", "matchUrl");
    private static final List<String> SPECIALIST =
            List.of("kind", "name", "title", "city", "region", "country", "website", "profileUrl", "supervisedBy");

    private ContentForm() {}

    static JsonObject read(String type, Form form) {
        return switch (type) {
            case Modalities.TYPE -> texts(MODALITY, form);
            case Specialists.TYPE -> specialist(form);
            default -> Statements.content(form.text("text"));
        };
    }

    private static JsonObject texts(List<String> names, Form form) {
        var content = Json.createObjectBuilder();
        names.forEach(name -> content.add(name, form.text(name)));
        return content.build();
    }

    private static JsonObject specialist(Form form) {
        return Json.createObjectBuilder(texts(SPECIALIST, form))
                .add("acceptingClients", answer(form.text("acceptingClients")))
                .add("telehealth", answer(form.text("telehealth")))
                .add("languages", languages(form.text("languages")))
                .add("licences", licences(licenceLines(form)))
                .add("photo", photo(form))
                .build();
    }

    private static JsonValue photo(Form form) {
        return form.given("photo")
                .<JsonValue>map(id -> Json.createObjectBuilder()
                        .add("id", id)
                        .add("alt", form.text("photoAlt"))
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue answer(String word) {
        return switch (word) {
            case "true" -> JsonValue.TRUE;
            case "false" -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private static JsonArrayBuilder languages(String tags) {
        var array = Json.createArrayBuilder();
        for (var tag : tags.split("[,;\\s]+", -1)) {
            if (!tag.isEmpty()) {
                array.add(tag);
            }
        }
        return array;
    }

    /** Licences one a line, whether they were typed so or in rows of fields. */
    static String licenceLines(Form form) {
        var numbers = form.all("licence-number");
        if (numbers.isEmpty()) {
            return form.text("licences");
        }
        var regions = form.all("licence-region");
        var days = form.all("licence-expires");
        var lines = new ArrayList<String>();
        for (var row = 0; row < numbers.size() && row < regions.size() && row < days.size(); row++) {
            var line = plain(numbers.get(row)) + "; " + plain(regions.get(row)) + "; " + plain(days.get(row));
            if (!line.replace(";", "").isBlank()) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static String plain(String part) {
        return part.replaceAll("[;\\n]", " ").strip();
    }

    private static JsonArrayBuilder licences(String lines) {
        var array = Json.createArrayBuilder();
        for (var line : lines.split("\n", -1)) {
            if (!line.isBlank()) {
                var parts = line.split(";", -1);
                array.add(Json.createObjectBuilder()
                        .add("number", parts[0].strip())
                        .add("region", parts.length > 1 ? parts[1].strip() : "")
                        .add("expires", parts.length > 2 ? parts[2].strip() : ""));
            }
        }
        return array;
    }
}
