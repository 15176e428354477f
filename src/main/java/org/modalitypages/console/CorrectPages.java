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
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.console.VisitorForm.Note;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.report.NewReport;
import org.modalitypages.report.ReportKind;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;

/** {@code /correct/{slug}}: "This is me": whoever a page is about asks to correct it or to take it down, without an account. */
@ApplicationScoped
@Path("correct/{slug}")
@Produces("text/html;charset=utf-8")
public class CorrectPages {

    @Inject
    private VisitorReports visitors;

    @Inject
    private ConsolePages pages;

    @Inject
    private Specialists specialists;

    @Inject
    private PublicSpecialists visible;

    @GET
    public Response form(@PathParam("slug") String slug) {
        return specialist(slug)
                .map(found -> pages.page("visitorForm", view(found, slug, "", "", "", visitors.now(), null)))
                .orElseGet(visitors::gone);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var found = specialist(slug);
        if (found.isEmpty()) {
            return visitors.gone();
        }
        return visitors.take(
                form,
                () -> new NewReport(
                        kind(form.text("kind")), found.get().id(), null, form.text("words"), form.text("email")),
                (started, notice) -> view(
                        found.get(), slug, form.text("kind"), form.raw("words"), form.text("email"), started, notice),
                "/correct/" + slug + "/thanks");
    }

    @GET
    @Path("thanks")
    public Response thanks(@PathParam("slug") String slug) {
        return visitors.note(new Note(
                "Thank you, we have it",
                List.of(
                        "It is marked for our editors, and one of them reads it and decides.",
                        "If you left an address, you hear from us there. What you wrote is deleted 90 days after it is settled."),
                "/",
                "To the start page"));
    }

    private Optional<Specialist> specialist(String slug) {
        return specialists
                .bySlug(slug)
                .flatMap(found -> specialists.byId(found.itemId()))
                .filter(found -> visible.contains(found.id()));
    }

    private static ReportKind kind(String word) {
        return ReportKind.of(word)
                .filter(kind -> kind != ReportKind.REPORT)
                .orElseThrow(() -> new Refusal(
                        Problem.invalid("Choose what you would like us to do.").with("member", "kind")));
    }

    private static VisitorForm view(
            Specialist specialist, String slug, String kind, String words, String email, long started, Notice notice) {
        return new VisitorForm(
                "This is me",
                specialist.attribution().toString(),
                List.of(),
                null,
                "/correct/" + slug,
                List.of(
                        new Choice("correction", "Correct something", kind.equals("correction")),
                        new Choice("takedown", "Take it down", kind.equals("takedown"))),
                words,
                email,
                started,
                notice);
    }
}
