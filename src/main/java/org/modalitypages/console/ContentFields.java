package org.modalitypages.console;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.modality.Modalities;
import org.modalitypages.page.Form;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** The content of a draft as fields of a form. */
final class ContentFields {

    private ContentFields() {}

    /** Empty fields for something new of a type. */
    static List<Field> blank(String type) {
        return of(type, name -> "");
    }

    /** Fields filled with what is stored. */
    static List<Field> of(String type, JsonObject content) {
        return of(type, name -> text(content, name));
    }

    /** Fields filled with what was typed. */
    static List<Field> of(String type, Form form) {
        return of(type, name -> name.equals("licences") ? ContentForm.licenceLines(form) : form.raw(name));
    }

    private static List<Field> of(String type, UnaryOperator<String> value) {
        var fields = new ArrayList<Field>();
        switch (type) {
            case Modalities.TYPE -> modality(fields, value);
            case Specialists.TYPE -> specialist(fields, value);
            default ->
                fields.add(area("text", "Statement", "Plain text. An empty line starts a new paragraph.", 8, value)
                        .apply(true, Statements.LIMIT));
        }
        return fields;
    }

    private static void modality(List<Field> fields, UnaryOperator<String> value) {
        fields.add(line("title", "Title", null, true, 200, value));
        fields.add(area("summary", "Summary", "One or two sentences for lists and search engines.", 2, value)
                .apply(false, 500));
        fields.add(area(
                        "definition",
                        "Definition",
                        "CommonMark: an empty line starts a paragraph, *emphasis*, **strong**, [words](https://…) for a link.",
                        14,
                        value)
                .apply(true, 50_000));
        fields.add(area("callToAction", "Call to action", "The invitation under the definition.", 2, value)
                .apply(false, 1_000));
        fields.add(line("matchUrl", "Match link", "Where “Find your match” leads.", false, 1_000, value));
    }

    private static void specialist(List<Field> fields, UnaryOperator<String> value) {
        fields.add(choice("kind", "Kind", value, List.of("person", "practice"), List.of("Person", "Practice")));
        fields.add(
                line("name", "Name", "With honorifics and suffixes, such as Dr. Ada Sample, LPC.", true, 300, value));
        fields.add(line("title", "Title", "Such as Licensed Clinical Social Worker.", false, 300, value));
        fields.add(line("city", "City", null, false, 200, value));
        fields.add(line("region", "Region", "State or province, such as ME.", false, 200, value));
        fields.add(line("country", "Country", null, false, 200, value));
        fields.add(line("website", "Website", null, false, 1_000, value));
        fields.add(line(
                "profileUrl", "Profile page", "This site’s own page, which credits link to.", false, 1_000, value));
        fields.add(line("supervisedBy", "Supervised by", null, false, 300, value));
        var answers = List.of("", "true", "false");
        var words = List.of("Unknown", "Yes", "No");
        fields.add(choice("acceptingClients", "Accepting clients", value, answers, words));
        fields.add(choice("telehealth", "Telehealth", value, answers, words));
        fields.add(line("languages", "Languages", "Tags with commas between, such as en, pt-BR.", false, 300, value));
        fields.add(area(
                        "licences",
                        "Licences",
                        "One a line: number; region; last day, such as LC123; ME; 2031-08-31.",
                        3,
                        value)
                .apply(false, 4_000));
        fields.add(photo(value));
        fields.add(
                line("photoAlt", "Photo in words", "What it shows, for those who do not see it.", false, 300, value));
    }

    /** A photo is sent on a page of its own; here it can be taken out. */
    private static Field photo(UnaryOperator<String> value) {
        var present = value.apply("photo");
        return present.isEmpty()
                ? choice("photo", "Photo", value, List.of(""), List.of("None; add one on the specialist’s page"))
                : choice("photo", "Photo", value, List.of(present, ""), List.of("As it is", "None"));
    }

    /** A licence on one line, as {@link ContentForm} reads it. */
    static String words(Licence licence) {
        return Stream.of(
                        Objects.requireNonNullElse(licence.number(), ""),
                        Objects.requireNonNullElse(licence.region(), ""),
                        Objects.toString(licence.expires(), ""))
                .collect(Collectors.joining("; "))
                .replaceAll("(; )+$", "");
    }

    private interface Sized {
        Field apply(boolean required, int limit);
    }

    private static Sized area(String name, String label, String hint, int rows, UnaryOperator<String> value) {
        return (required, limit) -> new Field(name, label, hint, value.apply(name), rows, required, limit, List.of());
    }

    private static Field line(
            String name, String label, String hint, boolean required, int limit, UnaryOperator<String> value) {
        return new Field(name, label, hint, value.apply(name), 1, required, limit, List.of());
    }

    private static Field choice(
            String name, String label, UnaryOperator<String> value, List<String> values, List<String> labels) {
        var chosen = value.apply(name);
        var choices = new ArrayList<Choice>();
        for (var index = 0; index < values.size(); index++) {
            var entry = values.get(index);
            choices.add(new Choice(entry, labels.get(index), entry.equals(chosen)));
        }
        return new Field(name, label, null, chosen, 1, false, 20, choices);
    }

    private static String text(JsonObject content, String name) {
        if (name.equals("photo") || name.equals("photoAlt")) {
            return photo(content.getOrDefault("photo", JsonValue.NULL), name.equals("photo") ? "id" : "alt");
        }
        var value = content.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case TRUE -> "true";
            case FALSE -> "false";
            case ARRAY -> name.equals("licences") ? licences(content) : joined(value.asJsonArray());
            case NULL, NUMBER, OBJECT -> "";
        };
    }

    private static String photo(JsonValue photo, String member) {
        return photo.getValueType() == JsonValue.ValueType.OBJECT ? text(photo.asJsonObject(), member) : "";
    }

    private static String joined(JsonArray tags) {
        return String.join(", ", tags.getValuesAs(JsonString::getString));
    }

    private static String licences(JsonObject content) {
        return Profile.of(content).licences().stream().map(ContentFields::words).collect(Collectors.joining("\n"));
    }
}
