package org.modalitypages.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialists;

/** {@code /api/v1/manage/reports}: what visitors reported, for editors. */
@ApplicationScoped
@Path("api/v1/manage/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    private Reports reports;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /**
     * {@code {"items": […], "next": cursor or null}}, oldest first. {@code state} is open (default) or closed; {@code kind}
     * is correction, takedown or report; {@code limit} is 1 to 100 (default 50).
     */
    @GET
    public JsonObject page(@Context UriInfo address) {
        var parameters = QueryParameters.of(address, "state", "kind", "limit", "after");
        var limit = parameters.limit(50);
        var open = parameters.value("state").map(state -> isOpen(state)).orElse(true);
        var kind = parameters.value("kind").map(ReportsResource::kind).orElse(null);
        caller.actorBeing(Role.EDITOR);
        var page = reports.page(open, kind, limit, parameters.value("after").orElse(null));
        var current = slugs.current(
                Specialists.TYPE,
                page.items().stream().map(Report::specialistId).distinct().toList());
        var items = Json.createArrayBuilder();
        page.items().forEach(report -> items.add(view(report, current)));
        var answer = Json.createObjectBuilder().add("items", items);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next())).build();
    }

    /** One report, with its version as ETag. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return answer(reports.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound())));
    }

    /** Closes a report: {@code {"answer": what was done}} with {@code If-Match}. */
    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var answer = JsonBody.read(sent, "answer").requiredString("answer");
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(reports.close(PathId.of(id), answer, actor, version));
    }

    private Response answer(Report report) {
        var current = slugs.current(Specialists.TYPE, List.of(report.specialistId()));
        return Response.ok(view(report, current).build())
                .header("ETag", IfMatch.tag(report.version()))
                .build();
    }

    private static JsonObjectBuilder view(Report report, Map<Long, String> specialistSlugs) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(report.id()))
                .add("version", report.version())
                .add("kind", report.kind().word())
                .add("state", report.open() ? "open" : "closed");
        add(view, "specialist", specialistSlugs.get(report.specialistId()));
        add(view, "statement", report.statementId());
        view.add("words", report.words());
        add(view, "email", report.email());
        view.add("receivedAt", report.receivedAt().toString());
        add(view, "answer", report.answer());
        add(view, "closedAt", report.closedAt());
        add(view, "closedBy", report.closedBy());
        var allowed = Json.createArrayBuilder();
        if (report.open()) {
            allowed.add("close");
        }
        return view.add("allowed", allowed);
    }

    private static void add(JsonObjectBuilder view, String name, Object value) {
        view.add(name, value == null ? JsonValue.NULL : Json.createValue(value.toString()));
    }

    private static boolean isOpen(String state) {
        if (!state.equals("open") && !state.equals("closed")) {
            throw new Refusal(
                    Problem.invalidParameter("state", "\"state\" is open or closed.", List.of("open", "closed")));
        }
        return state.equals("open");
    }

    private static ReportKind kind(String word) {
        return ReportKind.of(word)
                .orElseThrow(() -> new Refusal(Problem.invalidParameter(
                        "kind",
                        "\"kind\" is one of those that there are.",
                        Arrays.stream(ReportKind.values()).map(ReportKind::word).toList())));
    }
}
