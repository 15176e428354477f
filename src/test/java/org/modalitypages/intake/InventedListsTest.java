package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists of specialists as offices keep them, each beside what a careful reader takes from it: the specialists in order,
 * the lines that have a problem, and lines that have none. {@code "?"} stands for what nobody can say.
 */
class InventedListsTest {

    private static final Path LISTS = Path.of("src/test/resources/specialists");

    static List<String> lists() throws IOException {
        try (var files = Files.list(LISTS)) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.[a-z]+$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void reads_every_list_as_a_careful_reader_would(String list) {
        var read = SpecialistsCsv.parse(SourceText.decode(PageReport.resource("specialists/" + list + ".csv"), null));
        var expected = json(PageReport.text("specialists/" + list + ".json"));

        assertThat(read.specialists()).hasSameSizeAs(expected.getJsonArray("specialists"));
        for (var i = 0; i < read.specialists().size(); i++) {
            assertThat(view(read.specialists().get(i)))
                    .as("%s, row %d", list, i + 1)
                    .containsAllEntriesOf(
                            view(expected.getJsonArray("specialists").getJsonObject(i)));
        }
        var problems = read.problems().stream().map(Problem::line).toList();
        assertThat(problems).containsAll(lines(expected, "problemLines"));
        assertThat(problems).filteredOn(lines(expected, "cleanLines")::contains).isEmpty();
    }

    private static Map<String, Object> view(ParsedSpecialist row) {
        var licence = row.licences().isEmpty() ? null : row.licences().get(0);
        var view = new HashMap<String, Object>();
        view.put("kind", row.credit().kind().word());
        view.put("name", row.name());
        view.put("title", row.title());
        view.put("city", row.city());
        view.put("region", row.region());
        view.put("country", row.country());
        view.put("email", row.email());
        view.put("license_number", licence == null ? null : licence.number());
        view.put("license_region", licence == null ? null : licence.region());
        view.put("license_expires", licence == null || licence.expires() == null ? null : licence.expires() + "");
        view.put("supervised_by", row.supervisedBy());
        view.put("website", row.website());
        view.put("profile_url", row.profileUrl());
        view.put("languages", row.languages().isEmpty() ? null : row.languages());
        view.put("modalities", row.modalities().isEmpty() ? null : row.modalities());
        view.put("accepting_clients", row.acceptingClients());
        view.put("telehealth", row.telehealth());
        return view;
    }

    private static Map<String, Object> view(JsonObject specialist) {
        var view = new HashMap<String, Object>();
        specialist.forEach((name, value) -> view.put(name, plain(value)));
        view.values().removeIf("?"::equals);
        return view;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case ARRAY ->
                value.asJsonArray().isEmpty() ? null : value.asJsonArray().getValuesAs(JsonString::getString);
            case NUMBER, OBJECT -> throw new IllegalArgumentException(value + " is in no list of specialists");
        };
    }

    private static List<Integer> lines(JsonObject expected, String name) {
        return expected.getJsonArray(name).getValuesAs(JsonNumber::intValue);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
