package org.modalitypages.console;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.page.Markdown;
import org.modalitypages.specialist.Attribution;

/**
 * What one page or list became, or would become.
 *
 * @param path of the page in an archive; {@code null} for a single one
 * @param failure why nothing of it was taken; {@code null} when something was
 * @param definition as safe HTML; {@code null} when the source is no page of a modality, as are the next three
 */
public record ImportReport(
        String path,
        String failure,
        String title,
        String slug,
        String definition,
        String callToAction,
        String matchUrl,
        List<Said> statements,
        List<Credited> specialists,
        List<Found> problems,
        int created,
        int changed,
        int unchanged) {

    /** A statement with its credit broken down. */
    public record Said(int line, List<String> paragraphs, Credited by) {}

    /** A specialist; what is unknown is {@code null}; {@code known} whether this site has them already. */
    public record Credited(
            String credit,
            String kind,
            String name,
            String title,
            String city,
            String region,
            String country,
            boolean known) {}

    /** Something that was guessed or could not be read. */
    public record Found(int line, String detail, String suggestion) {}

    static ImportReport of(JsonObject report) {
        var modality = report.get("modality") == JsonValue.NULL || !report.containsKey("modality")
                ? JsonObject.EMPTY_JSON_OBJECT
                : report.getJsonObject("modality");
        var definition = text(modality, "definition");
        return new ImportReport(
                null,
                null,
                text(modality, "title"),
                text(modality, "slug"),
                definition == null ? null : Markdown.html(definition),
                text(modality, "callToAction"),
                text(modality, "matchUrl"),
                report.getJsonArray("statements").getValuesAs(JsonObject.class).stream()
                        .map(ImportReport::said)
                        .toList(),
                report.getJsonArray("specialists").getValuesAs(JsonObject.class).stream()
                        .map(ImportReport::credited)
                        .toList(),
                problems(report),
                report.getInt("created", 0),
                report.getInt("changed", 0),
                report.getInt("unchanged", 0));
    }

    /** The pages of an archive, or the single page. */
    static List<ImportReport> all(JsonObject report) {
        if (!report.containsKey("pages")) {
            return List.of(of(report));
        }
        var all = new ArrayList<ImportReport>();
        report.getJsonArray("pages").getValuesAs(JsonObject.class).forEach(page -> all.add(ofPage(page)));
        var lost = problems(report);
        if (!lost.isEmpty()) {
            all.add(empty("The archive", null, lost));
        }
        return all;
    }

    private static ImportReport ofPage(JsonObject page) {
        var path = page.getString("path");
        if (page.get("report") == JsonValue.NULL) {
            return empty(path, page.getJsonObject("problem").getString("detail"), List.of());
        }
        var report = of(page.getJsonObject("report"));
        return new ImportReport(
                path,
                null,
                report.title,
                report.slug,
                report.definition,
                report.callToAction,
                report.matchUrl,
                report.statements,
                report.specialists,
                report.problems,
                report.created,
                report.changed,
                report.unchanged);
    }

    private static ImportReport empty(String path, String failure, List<Found> problems) {
        return new ImportReport(path, failure, null, null, null, null, null, List.of(), List.of(), problems, 0, 0, 0);
    }

    private static Said said(JsonObject statement) {
        return new Said(
                statement.getInt("line"),
                Markdown.paragraphs(statement.getString("text")),
                credited(statement.getJsonObject("specialist")));
    }

    private static Credited credited(JsonObject specialist) {
        var attribution = new Attribution(
                text(specialist, "name"),
                text(specialist, "title"),
                text(specialist, "city"),
                text(specialist, "region"),
                text(specialist, "country"));
        return new Credited(
                attribution.toString(),
                specialist.getString("kind"),
                attribution.name(),
                attribution.title(),
                attribution.city(),
                attribution.region(),
                attribution.country(),
                specialist.getString("match", "").equals("known"));
    }

    private static List<Found> problems(JsonObject report) {
        return report.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem ->
                        new Found(problem.getInt("line"), problem.getString("detail"), text(problem, "suggestion")))
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString string ? string.getString() : null;
    }
}
