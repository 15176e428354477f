package org.modalitypages.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/record}: the record of decisions, its head and its checks; for administrators. */
@ApplicationScoped
@Path("api/v1/manage/record")
public class RecordResource {

    private static final int CHECKS_SHOWN = 50;

    @Inject
    private Records records;

    @Inject
    private RecordChecks checks;

    @Inject
    private Caller caller;

    /**
     * The record, a decision a line, oldest first; {@code after} is the position after which it begins (default 0). The
     * verifier takes it as it is.
     */
    @GET
    @Produces("application/x-ndjson")
    public Response lines(@Context UriInfo address) {
        var after = QueryParameters.of(address, "after")
                .value("after")
                .map(RecordResource::position)
                .orElse(0L);
        caller.actorBeing(Role.ADMINISTRATOR);
        StreamingOutput body = out -> write(after, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"record.ndjson\"")
                .build();
    }

    /** {@code {"length", "hash"}}: publish it, or keep it where this server's administrators cannot reach. */
    @GET
    @Path("head")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject head(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.ADMINISTRATOR);
        var head = records.head();
        return Json.createObjectBuilder()
                .add("length", head.length())
                .add("hash", head.hash())
                .build();
    }

    /** The newest checks, newest first: {@code {"items": [{at, length, head, faults, words}, …], "next": null}}. */
    @GET
    @Path("checks")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject checks(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.ADMINISTRATOR);
        var items = Json.createArrayBuilder();
        checks.newest(CHECKS_SHOWN).forEach(check -> items.add(view(check)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Checks the whole record now; answers 201 with what came of it. */
    @POST
    @Path("checks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response check() {
        caller.actorBeing(Role.ADMINISTRATOR);
        return Response.status(201).entity(view(checks.run())).build();
    }

    private void write(long after, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        records.lines(after, line -> {
            try {
                writer.write(line);
                writer.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        writer.flush();
    }

    private static long position(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Refusal(Problem.invalidParameter(
                    "after", "\"after\" is the position of a decision, a whole number.", List.of()));
        }
        return Long.parseLong(text);
    }

    private static JsonObject view(RecordCheck check) {
        var words = Json.createArrayBuilder();
        check.words().lines().forEach(words::add);
        return Json.createObjectBuilder()
                .add("at", check.checkedAt().toString())
                .add("length", check.length())
                .add("head", check.head())
                .add("faults", check.faults())
                .add("words", words)
                .build();
    }
}
