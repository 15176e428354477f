package org.modalitypages.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Correlation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Imports many pages at once, in the background: each page in a transaction of its own, so that one that cannot be
 * taken loses no other, with a report for each and a map from the old paths to the new.
 */
@ApplicationScoped
public class ArchiveIntake {

    /** The most bytes of an archive. */
    public static final int LIMIT = 50_000_000;

    private static final Logger LOG = Logger.getLogger(ArchiveIntake.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Imports imports;

    @Inject
    private Correlation correlation;

    /**
     * Starts the import of a zip of pages; its progress and report are the run's.
     *
     * @throws Refusal 413 when the archive is too large, 422 when it is none or holds no page
     */
    public ImportRun start(byte[] zip, Assignment assignment) {
        if (zip.length > LIMIT) {
            throw new Refusal(Problem.tooLarge("An archive has at most 50 MB (" + LIMIT + " bytes). Split it."));
        }
        var archive = read(zip);
        if (archive.pages().isEmpty()) {
            throw new Refusal(Problem.invalid("The archive holds no page. Pages end in .html, .htm, .txt or .csv."));
        }
        var run = imports.start(
                assignment.actor().accountId(),
                assignment.source(),
                archive.pages().size());
        var action = correlation.id();
        executor.execute(() -> correlation.during(action, () -> store(archive, assignment, run.id())));
        return run;
    }

    private static PageArchive read(byte[] zip) {
        try {
            return PageArchive.read(zip);
        } catch (ArchiveRefused refused) {
            throw new Refusal(Problem.invalid(refused.getMessage()));
        }
    }

    private void store(PageArchive archive, Assignment assignment, long importId) {
        var reports = Json.createArrayBuilder();
        var redirects = Json.createArrayBuilder();
        var done = 0;
        for (var page : archive.pages()) {
            reports.add(store(page, assignment, importId, redirects));
            imports.progress(importId, ++done);
        }
        var problems = Json.createArrayBuilder();
        archive.problems()
                .forEach(problem -> problems.add(Json.createObjectBuilder()
                        .add("line", problem.line())
                        .add("detail", problem.detail())
                        .add("suggestion", problem.suggestion())));
        imports.finish(
                importId,
                Json.createObjectBuilder()
                        .add("dryRun", assignment.dryRun())
                        .add("pages", reports)
                        .add("redirects", redirects)
                        .add("problems", problems)
                        .build());
    }

    private JsonObject store(ArchivedPage page, Assignment assignment, long importId, JsonArrayBuilder redirects) {
        var entry = Json.createObjectBuilder().add("path", page.path());
        try {
            var own = new Assignment(
                    assignment.actor(),
                    page.oldPath() == null ? page.path() : page.oldPath(),
                    assignment.locale(),
                    null,
                    assignment.attestation(),
                    assignment.dryRun());
            var report = imports.runPage(new Source(format(page), page.bytes(), null), own, importId);
            redirect(page, report, redirects);
            return entry.add("report", report).add("problem", JsonValue.NULL).build();
        } catch (RuntimeException failure) {
            return entry.add("report", JsonValue.NULL)
                    .add("problem", problem(page, failure).toJson())
                    .build();
        }
    }

    private Problem problem(ArchivedPage page, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.problem();
            }
        }
        LOG.log(Level.SEVERE, failure, () -> "Could not import " + page.path() + ", correlation " + correlation.id());
        return Problem.ofStatus(500);
    }

    private static void redirect(ArchivedPage page, JsonObject report, JsonArrayBuilder redirects) {
        if (page.oldPath() != null && report.get("modality") != JsonValue.NULL) {
            redirects.add(Json.createObjectBuilder()
                    .add("from", page.oldPath())
                    .add("to", "/modalities/" + report.getJsonObject("modality").getString("slug")));
        }
    }

    private static Source.Format format(ArchivedPage page) {
        return switch (page.mediaType()) {
            case "text/html" -> Source.Format.HTML;
            case "text/csv" -> Source.Format.CSV;
            default -> Source.Format.TEXT;
        };
    }
}
