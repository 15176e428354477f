package org.modalitypages.portal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.intake.LanguageName;
import org.modalitypages.json.Json;
import org.modalitypages.media.Photo;
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

    /** The words for each field, in the order of the form. */
    private static final Map<String, String> LABELS = labels();

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

    /**
     * A field that a change gives another value.
     *
     * @param before as visitors read it now, in words; empty when there is nothing
     * @param photoBefore {@code null} for every field but the photo, or when there is none
     */
    public record Changed(String label, String before, String after, Photo photoBefore, Photo photoAfter) {}

    /** What visitors would read otherwise than before, field by field. */
    static List<Changed> changes(Profile before, Profile after) {
        var old = of(before);
        var fresh = of(after);
        var changes = new ArrayList<Changed>();
        LABELS.forEach((name, label) -> {
            if (!old.value(name).equals(fresh.value(name))) {
                changes.add(
                        new Changed(label, words(name, old.value(name)), words(name, fresh.value(name)), null, null));
            }
        });
        if (!old.licences.equals(fresh.licences)) {
            changes.add(new Changed("Licences", words(old.licences), words(fresh.licences), null, null));
        }
        if (!Objects.equals(before.photo(), after.photo())) {
            changes.add(
                    new Changed("Photo", words(before.photo()), words(after.photo()), before.photo(), after.photo()));
        }
        return changes;
    }

    /** The words for a field; empty for one that is not shown to people. */
    static Optional<String> label(String name) {
        return Optional.ofNullable(LABELS.get(name));
    }

    /** A value as people say it. */
    static String words(String name, String value) {
        if (!ANSWERS.contains(name)) {
            return value;
        }
        return switch (value) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> "";
        };
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

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "Name");
        labels.put("title", "Title");
        labels.put("city", "City");
        labels.put("region", "State or province");
        labels.put("country", "Country");
        labels.put("languages", "Languages");
        labels.put("telehealth", "Do you work by video or phone?");
        labels.put("acceptingClients", "Do you take new clients?");
        labels.put("website", "Website");
        labels.put("supervisedBy", "Supervised by");
        return labels;
    }

    private static String words(List<Row> licences) {
        return licences.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> Stream.of(
                                row.number(), row.region(), row.expires().isEmpty() ? "" : "until " + row.expires())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Photo photo) {
        return photo == null ? "" : Objects.requireNonNullElse(photo.alt(), "");
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
