package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.StringReader;
import java.util.List;
import org.modalitypages.http.Body;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/imports}: existing pages and lists become submitted editions. */
@ApplicationScoped
@Path("api/v1/manage/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int LONGEST = 1_000;

    @Inject
    private Imports imports;

    @Inject
    private ArchiveIntake archives;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * Imports one page (text or HTML) or one list of specialists (CSV). Parameters: {@code dryRun=true} reports without
     * storing; {@code source}, {@code locale}, {@code modality} (a slug) and {@code attestation} say what the page does
     * not. At most 5 MB and 1,000 statements.
     */
    @POST
    @Consumes({"text/plain", "text/html", "text/csv"})
    public JsonObject page(
            @Context UriInfo address, @HeaderParam("Content-Type") String contentType, InputStream sent) {
        var type = MediaType.valueOf(contentType);
        var source = new Source(
                switch (type.getSubtype()) {
                    case "html" -> Source.Format.HTML;
                    case "csv" -> Source.Format.CSV;
                    default -> Source.Format.TEXT;
                },
                Body.read(sent, Imports.LIMIT),
                type.getParameters().get("charset"));
        source.text();
        var parameters = parameters(address);
        return imports.run(source, assignment(parameters, caller.actorBeing(Role.EDITOR)));
    }

    /** Starts the import of a zip of pages: 202 with the run, whose progress {@code GET …/{id}} tells. */
    @POST
    @Consumes("application/zip")
    public Response archive(@Context UriInfo address, InputStream sent) {
        var zip = Body.read(sent, ArchiveIntake.LIMIT);
        var parameters = parameters(address);
        var run = archives.start(zip, assignment(parameters, caller.actorBeing(Role.EDITOR)));
        return Response.accepted(view(run, false))
                .header("Location", "/api/v1/manage/imports/" + run.id())
                .build();
    }

    /** The newest hundred imports, newest first, without their reports. */
    @GET
    public JsonObject newest() {
        caller.actorBeing(Role.EDITOR);
        var items = Json.createArrayBuilder();
        imports.newest().forEach(run -> items.add(view(run, false)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** One import: how far it is, and its report once it is finished. */
    @GET
    @Path("{id}")
    public JsonObject one(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return view(imports.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound())), true);
    }

    /** Takes an import back, as long as nothing of it was published. */
    @DELETE
    @Path("{id}")
    public JsonObject rollBack(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return view(imports.rollBack(PathId.of(id)), false);
    }

    private static QueryParameters parameters(UriInfo address) {
        return QueryParameters.of(address, "dryRun", "source", "locale", "modality", "attestation");
    }

    private Assignment assignment(QueryParameters parameters, Actor actor) {
        return new Assignment(
                actor,
                limited(parameters, "source", "API"),
                parameters.value("locale").map(this::siteLocale).orElse(null),
                parameters.value("modality").orElse(null),
                limited(parameters, "attestation", Assignment.ATTESTATION),
                parameters.value("dryRun").map(ImportsResource::flag).orElse(false));
    }

    private String siteLocale(String asked) {
        return site.locales().stream()
                .filter(locale -> locale.equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.invalidParameter("locale", "This site has no locale " + asked + ".", site.locales())));
    }

    private static String limited(QueryParameters parameters, String name, String otherwise) {
        var value = parameters.value(name).orElse(otherwise);
        if (value.length() > LONGEST) {
            throw new Refusal(Problem.invalidParameter(
                    name, "\"" + name + "\" has at most " + LONGEST + " characters.", List.of()));
        }
        return value;
    }

    private static boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new Refusal(
                    Problem.invalidParameter("dryRun", "\"dryRun\" is true or false.", List.of("true", "false")));
        }
        return value.equals("true");
    }

    private static JsonObject view(ImportRun run, boolean withReport) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(run.id()))
                .add("source", run.source())
                .add("startedAt", run.startedAt().toString())
                .add("pagesTotal", run.pagesTotal())
                .add("pagesDone", run.pagesDone());
        add(view, "finishedAt", run.finishedAt());
        add(view, "rolledBackAt", run.rolledBackAt());
        if (withReport) {
            view.add("report", run.report() == null ? JsonValue.NULL : read(run.report()));
        }
        return view.build();
    }

    private static JsonObject read(String report) {
        try (var reader = Json.createReader(new StringReader(report))) {
            return reader.readObject();
        }
    }

    private static void add(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
