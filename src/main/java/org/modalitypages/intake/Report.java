package org.modalitypages.intake;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.json.Json;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;

/** Collects what an import did, or in a dry run would do, and says it as JSON. */
final class Report {

    private record Credited(Kind kind, Attribution attribution, String slug, boolean known) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Long, Credited> specialists = new LinkedHashMap<>();
    private final JsonArrayBuilder statements = Json.createArrayBuilder();
    private JsonValue modality = JsonValue.NULL;
    private int created;
    private int changed;
    private int unchanged;

    void problem(int line, String detail, String suggestion) {
        problems.add(new Problem(line, detail, suggestion));
    }

    void problems(List<Problem> found) {
        problems.addAll(found);
    }

    void modality(String slug, ParsedModality page) {
        var json = Json.createObjectBuilder();
        add(json, "slug", slug);
        add(json, "title", page.title());
        add(json, "definition", page.definition());
        add(json, "callToAction", page.callToAction());
        add(json, "matchUrl", page.matchUrl());
        modality = json.build();
    }

    void statement(ParsedStatement statement) {
        var credit = statement.credit();
        var json = Json.createObjectBuilder().add("line", statement.line()).add("text", statement.text());
        json.add("specialist", specialist(credit.kind(), credit.attribution()));
        statements.add(json);
    }

    void specialist(long id, Kind kind, Attribution attribution, String slug, boolean known) {
        specialists.putIfAbsent(id, new Credited(kind, attribution, slug, known));
    }

    void countCreated() {
        created++;
    }

    void countChanged() {
        changed++;
    }

    void countUnchanged() {
        unchanged++;
    }

    JsonObject toJson(Long importId, boolean dryRun) {
        var listed = Json.createArrayBuilder();
        specialists
                .values()
                .forEach(credited -> listed.add(specialist(credited.kind(), credited.attribution())
                        .add("slug", credited.slug())
                        .add("match", credited.known() ? "known" : "new")));
        var told = Json.createArrayBuilder();
        problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .forEach(problem -> told.add(Json.createObjectBuilder()
                        .add("line", problem.line())
                        .add("detail", problem.detail())
                        .add("suggestion", problem.suggestion())));
        var json = Json.createObjectBuilder().add("dryRun", dryRun);
        add(json, "import", importId == null || dryRun ? null : importId.toString());
        return json.add("modality", modality)
                .add("statements", statements)
                .add("specialists", listed)
                .add("problems", told)
                .add("created", created)
                .add("changed", changed)
                .add("unchanged", unchanged)
                .build();
    }

    private static JsonObjectBuilder specialist(Kind kind, Attribution attribution) {
        var json = Json.createObjectBuilder().add("kind", kind.word());
        add(json, "name", attribution.name());
        add(json, "title", attribution.title());
        add(json, "city", attribution.city());
        add(json, "region", attribution.region());
        add(json, "country", attribution.country());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
