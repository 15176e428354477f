package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.intake.ArchiveIntake;
import org.modalitypages.intake.Assignment;
import org.modalitypages.intake.ImportRun;
import org.modalitypages.intake.Imports;
import org.modalitypages.intake.Source;
import org.modalitypages.json.Json;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.page.UploadForm;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /console/imports}: existing pages and lists are previewed, imported, looked up and taken back. */
@ApplicationScoped
@Path("console/imports")
@Produces("text/html;charset=utf-8")
public class ImportPages {

    /** Room for the largest source, packed into a field or with its form around it. */
    private static final int FORM_LIMIT = 7_500_000;

    @Inject
    private ConsolePages pages;

    @Inject
    private Imports imports;

    @Inject
    private ArchiveIntake archives;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** The form and the imports so far; {@code text} and {@code source} are what was typed before. */
    public record View(String text, String source, List<Choice> locales, List<Run> runs, Notice notice) {}

    /** An import; {@code state} says in a word how it stands. */
    public record Run(String id, String source, Moment started, String state, boolean removable) {}

    /**
     * The preview; {@code content} is what is imported when it is confirmed, and {@code rehearsal} the id of the dry run of
     * an archive, which goes on in the background, or {@code null}.
     */
    public record Preview(
            String content,
            String format,
            String source,
            String locale,
            String attestation,
            List<ImportReport> reports,
            String rehearsal,
            Notice notice) {}

    /** One import with its report, which is empty while it goes on. */
    public record RunView(Run run, boolean dry, int done, int total, List<ImportReport> reports, Notice notice) {}

    @GET
    public Response list() {
        caller.actorBeing(Role.EDITOR);
        return pages.page("imports", view("", "", null));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(@HeaderParam("Content-Type") String contentType, InputStream sent) {
        var upload = UploadForm.read(sent, contentType, FORM_LIMIT);
        caller.actorBeing(Role.EDITOR);
        try {
            return pages.page("preview", preview(ImportForm.entered(upload), null));
        } catch (Refusal refused) {
            var form = upload.fields();
            var view = view(form.raw("text"), form.text("source"), Notice.of(refused.problem()));
            return pages.page(refused.problem().status(), "imports", view);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(InputStream sent) {
        var form = Form.read(sent, FORM_LIMIT);
        var actor = caller.actorBeing(Role.EDITOR);
        var source = ImportForm.previewed(form);
        if (!form.has("attested")) {
            var notice = Notice.of(Problem.invalid("Tick the box that says with what right the words are published."));
            return pages.page(422, "preview", preview(source, notice));
        }
        var assignment = source.assignment(actor, false);
        var id = source.archive()
                ? Long.toString(archives.start(source.bytes(), assignment).id())
                : run(source, assignment).getString("import");
        return pages.redirect("/console/imports/" + id, "Imported. What is new waits in the queue for an editor.");
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return pages.page("import", view(found(id), null));
    }

    @POST
    @Path("{id}/roll-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rollBack(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        try {
            imports.rollBack(PathId.of(id));
            return pages.redirect("/console/imports", "The import is taken back.");
        } catch (Refusal refused) {
            return pages.page(refused.problem().status(), "import", view(found(id), Notice.of(refused.problem())));
        }
    }

    private Preview preview(ImportForm source, Notice notice) {
        var dry = source.assignment(caller.actor(), true);
        var rehearsal = source.archive()
                ? Long.toString(archives.start(source.bytes(), dry).id())
                : null;
        return new Preview(
                PackedSource.pack(source.bytes()),
                source.format(),
                source.source(),
                source.locale(),
                Assignment.ATTESTATION,
                source.archive() ? List.of() : ImportReport.all(run(source, dry)),
                rehearsal,
                notice);
    }

    private JsonObject run(ImportForm form, Assignment assignment) {
        return imports.run(new Source(Source.Format.valueOf(form.format()), form.bytes(), null), assignment);
    }

    private View view(String text, String source, Notice notice) {
        return new View(
                text,
                source,
                NewPages.locales(site, ""),
                imports.newest().stream().map(this::row).toList(),
                notice);
    }

    private RunView view(ImportRun run, Notice notice) {
        var report = report(run);
        return new RunView(
                row(run),
                report.getBoolean("dryRun", false),
                run.pagesDone(),
                run.pagesTotal(),
                run.report() == null ? List.of() : ImportReport.all(report),
                notice);
    }

    private Run row(ImportRun run) {
        var dry = report(run).getBoolean("dryRun", false);
        var state = run.finishedAt() == null
                ? "goes on"
                : run.rolledBackAt() != null ? "taken back" : dry ? "preview only" : "imported";
        return new Run(
                Long.toString(run.id()), run.source(), pages.moment(run.startedAt()), state, state.equals("imported"));
    }

    private ImportRun found(String id) {
        return imports.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static JsonObject report(ImportRun run) {
        if (run.report() == null) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(run.report()))) {
            return reader.readObject();
        }
    }
}
