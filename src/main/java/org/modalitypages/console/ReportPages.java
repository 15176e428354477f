package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.modalitypages.console.VisitorForm.Note;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.page.Form;
import org.modalitypages.page.Markdown;
import org.modalitypages.report.NewReport;
import org.modalitypages.report.ReportKind;
import org.modalitypages.statement.Statements;

/** {@code /report/statements/{id}}: anybody says why a statement should not be there, without an account. */
@ApplicationScoped
@Path("report/statements/{id}")
@Produces("text/html;charset=utf-8")
public class ReportPages {

    @Inject
    private VisitorReports visitors;

    @Inject
    private ConsolePages pages;

    @Inject
    private Statements statements;

    @Inject
    private Editions editions;

    @GET
    public Response form(@PathParam("id") String id) {
        return live(id).map(edition -> pages.page("visitorForm", view(edition, "", "", visitors.now(), null)))
                .orElseGet(visitors::gone);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var live = live(id);
        if (live.isEmpty()) {
            return visitors.gone();
        }
        var edition = live.get();
        var specialist = statements.byId(edition.itemId()).orElseThrow().specialistId();
        return visitors.take(
                form,
                () -> new NewReport(
                        ReportKind.REPORT, specialist, edition.itemId(), form.text("words"), form.text("email")),
                (started, notice) -> view(edition, form.raw("words"), form.text("email"), started, notice),
                "/report/statements/" + id + "/thanks");
    }

    @GET
    @Path("thanks")
    public Response thanks(@PathParam("id") String id) {
        return visitors.note(new Note(
                "Thank you, we have it",
                List.of(
                        "An editor reads it soon and decides what happens to the statement.",
                        "If you left an address, you hear from us there. What you wrote is deleted 90 days after it is settled."),
                "/",
                "To the start page"));
    }

    private Optional<Edition> live(String id) {
        return id.matches("[0-9]{1,18}")
                ? editions.live(Statements.TYPE, List.of(Long.parseLong(id))).values().stream()
                        .flatMap(List::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static VisitorForm view(Edition edition, String words, String email, long started, Notice notice) {
        return new VisitorForm(
                "Report this statement",
                edition.heading(),
                Markdown.paragraphs(edition.content().getString(Statements.TEXT)),
                edition.locale(),
                "/report/statements/" + edition.itemId(),
                List.of(),
                words,
                email,
                started,
                notice);
    }
}
