package org.modalitypages.portal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.intake.LanguageName;
import org.modalitypages.json.Json;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Profile;

/**
 * The public fields of a specialist as a form has them.
 *
 * @param values by the name of the field; empty for what is unknown
 * @param licences those known, and two empty rows for more
 */
public record ProfileForm(Map<String, String> values, List<Row> licences) {

    private static final List<String> TEXTS =
            List.of("name", "title", "city", "region", "country", "website", "supervisedBy");
    private static final List<String> ANSWERS = List.of("telehealth", "acceptingClients");

    /** A licence; each part may be empty. {@code expires} is a date such as {@code 2031-08-31}. */
    public record Row(String number, String region, String expires) {

        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** The value of a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    static ProfileForm of(Profile profile) {
        var attribution = profile.attribution();
        var values = Stream.of(
                        new String[] {"name", attribution.name()},
                        new String[] {"title", attribution.title()},
                        new String[] {"city", attribution.city()},
                        new String[] {"region", attribution.region()},
                        new String[] {"country", attribution.country()},
                        new String[] {"website", profile.website()},
                        new String[] {"supervisedBy", profile.supervisedBy()},
                        new String[] {"telehealth", Objects.toString(profile.telehealth(), "")},
                        new String[] {"acceptingClients", Objects.toString(profile.acceptingClients(), "")},
                        new String[] {"languages", languages(profile.languages())})
                .collect(Collectors.toMap(pair -> pair[0], pair -> Objects.requireNonNullElse(pair[1], "")));
        var rows = profile.licences().stream()
                .map(licence -> new Row(
                        Objects.requireNonNullElse(licence.number(), ""),
                        Objects.requireNonNullElse(licence.region(), ""),
                        Objects.toString(licence.expires(), "")))
                .toList();
        return new ProfileForm(values, withRoom(rows));
    }

    static ProfileForm of(Form form) {
        var values = Stream.concat(Stream.concat(TEXTS.stream(), ANSWERS.stream()), Stream.of("languages"))
                .collect(Collectors.toMap(name -> name, form::text));
        var numbers = form.all("licence-number");
        var regions = form.all("licence-region");
        var dates = form.all("licence-expires");
        var rows = new ArrayList<Row>();
        for (var index = 0; index < numbers.size(); index++) {
            var row = new Row(part(numbers, index), part(regions, index), part(dates, index));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new ProfileForm(values, withRoom(rows));
    }

    /**
     * The content of an edition: what was there, with these fields in place of its own.
     *
     * @throws Refusal 422 when a language is none
     */
    JsonObject over(JsonObject before) {
        var content = Json.createObjectBuilder(before);
        TEXTS.forEach(name -> text(content, name, value(name)));
        ANSWERS.forEach(name -> {
            if (value(name).isEmpty()) {
                content.addNull(name);
            } else {
                content.add(name, value(name).equals("true"));
            }
        });
        var tags = Json.createArrayBuilder();
        for (var written : value("languages").split("[,;\\n]", -1)) {
            if (!written.isBlank()) {
                tags.add(LanguageName.tag(written).orElseThrow(() -> unknown(written)));
            }
        }
        var rows = Json.createArrayBuilder();
        licences.stream().filter(row -> !row.isEmpty()).forEach(row -> {
            var licence = Json.createObjectBuilder();
            text(licence, "number", row.number());
            text(licence, "region", row.region());
            text(licence, "expires", row.expires());
            rows.add(licence);
        });
        return content.add("languages", tags).add("licences", rows).build();
    }

    private static Refusal unknown(String written) {
        return new Refusal(Problem.invalid("“" + written.strip()
                + "” is no language that we know. Write its name, such as Spanish, with commas between."));
    }

    private static void text(JsonObjectBuilder content, String name, String value) {
        content.add(name, value.isEmpty() ? JsonValue.NULL : Json.createValue(value));
    }

    private static String languages(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.contains("-") ? tag : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    private static List<Row> withRoom(List<Row> rows) {
        return Stream.concat(rows.stream(), Stream.of(Row.EMPTY, Row.EMPTY)).toList();
    }

    private static String part(List<String> values, int index) {
        return index < values.size() ? values.get(index).strip() : "";
    }
}
