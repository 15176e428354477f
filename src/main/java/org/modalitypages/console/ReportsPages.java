package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Editions;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.problem.Refusal;
import org.modalitypages.report.Report;
import org.modalitypages.report.ReportKind;
import org.modalitypages.report.Reports;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** {@code /console/reports}: what visitors reported, and what can be done about it. */
@ApplicationScoped
@Path("console/reports")
@Produces("text/html;charset=utf-8")
public class ReportsPages {

    private static final int PAGE = 25;

    @Inject
    private ConsolePages pages;

    @Inject
    private Reports reports;

    @Inject
    private Specialists specialists;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /**
     * The list.
     *
     * @param next the address of the next page, or {@code null}
     * @param typed the answer that was not taken, and for which report
     */
    public record View(boolean open, List<Row> rows, String next, String typedFor, String typed, Notice notice) {}

    /**
     * One report.
     *
     * @param edition the live edition that it is about; {@code null} when there is none any more
     */
    public record Row(
            String id,
            long version,
            String kind,
            String what,
            String name,
            String slug,
            String edition,
            String words,
            String email,
            Moment received,
            String answer,
            Moment closed) {}

    @GET
    public Response list(@QueryParam("state") String state, @QueryParam("after") String after) {
        caller.actorBeing(Role.EDITOR);
        return pages.page("reports", view(!"closed".equals(state), after, null, "", null));
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        try {
            reports.close(PathId.of(id), form.text("answer"), actor, ReviewPages.version(form));
            return pages.redirect("/console/reports", "The report is closed.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(
                    problem.status(), "reports", view(true, null, id, form.raw("answer"), Notice.of(problem)));
        }
    }

    private View view(boolean open, String after, String typedFor, String typed, Notice notice) {
        var page = reports.page(open, null, PAGE, after);
        var ids = page.items().stream().map(Report::specialistId).distinct().toList();
        var known = specialists.byIds(ids);
        var current = slugs.current(Specialists.TYPE, ids);
        var next = page.next() == null
                ? null
                : "/console/reports?state=" + (open ? "open" : "closed") + "&after=" + page.next();
        return new View(
                open,
                page.items().stream().map(report -> row(report, known, current)).toList(),
                next,
                typedFor,
                typed,
                notice);
    }

    private Row row(Report report, Map<Long, Specialist> known, Map<Long, String> current) {
        return new Row(
                Long.toString(report.id()),
                report.version(),
                report.kind().name(),
                words(report.kind()),
                known.get(report.specialistId()).attribution().toString(),
                current.get(report.specialistId()),
                edition(report),
                report.words(),
                report.email(),
                pages.moment(report.receivedAt()),
                report.answer(),
                report.open() ? null : pages.moment(report.closedAt()));
    }

    private String edition(Report report) {
        var type = report.statementId() == null ? Specialists.TYPE : Statements.TYPE;
        var item = report.statementId() == null ? report.specialistId() : report.statementId();
        return editions.live(type, List.of(item)).values().stream()
                .flatMap(List::stream)
                .map(edition -> Long.toString(edition.id()))
                .findFirst()
                .orElse(null);
    }

    /** What somebody wants, as a heading. */
    static String words(ReportKind kind) {
        return switch (kind) {
            case CORRECTION -> "Asks to correct it";
            case TAKEDOWN -> "Asks to take it down";
            case REPORT -> "Reports a statement";
        };
    }
}
