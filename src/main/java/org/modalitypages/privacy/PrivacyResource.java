package org.modalitypages.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.person.Person;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.SpecialistDrafts;

/** {@code /api/v1/manage/privacy}: what is kept of a person, and its erasure; one's own, or by an administrator. */
@ApplicationScoped
@Path("api/v1/manage/privacy")
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {

    @Inject
    private Persons persons;

    @Inject
    private Exports exports;

    @Inject
    private Erasures erasures;

    @Inject
    private Receipts receipts;

    @Inject
    private Accounts accounts;

    @Inject
    private SpecialistDrafts specialists;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /** Everything that is kept of the caller, as a zip of JSON files. */
    @GET
    @Path("export")
    @Produces("application/zip")
    public Response own(@Context UriInfo address) {
        QueryParameters.of(address);
        var account = accounts.byId(caller.actor().accountId()).orElseThrow(() -> new Refusal(Problem.notFound()));
        return zip(persons.of(account));
    }

    /** The same of any account, for administrators. */
    @GET
    @Path("accounts/{id}/export")
    @Produces("application/zip")
    public Response ofAccount(@PathParam("id") String id) {
        caller.actorBeing(Role.ADMINISTRATOR);
        var account = accounts.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
        return zip(persons.of(account));
    }

    /** The same of any specialist, with or without an account, for administrators. */
    @GET
    @Path("specialists/{slug}/export")
    @Produces("application/zip")
    public Response ofSpecialist(@PathParam("slug") String slug) {
        var actor = caller.actorBeing(Role.ADMINISTRATOR);
        return zip(persons.of(specialists.visible(slug, actor)));
    }

    /**
     * Erases, at once and for good: {@code {"password"}} or {@code {"sentence"}} the caller; {@code {"specialist": slug,
     * "sentence"}} or {@code {"account": id, "sentence"}} somebody else, by an administrator. Answers 201 with the receipt
     * and, this once, the {@code link} by which anybody who holds it reads the receipt.
     */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(InputStream sent) {
        var body = JsonBody.read(sent, "specialist", "account", "password", "sentence");
        var specialist = body.string("specialist");
        var account = body.string("account");
        var confirmation = new Confirmation(body.string("password"), body.string("sentence"));
        if (specialist.isPresent() && account.isPresent()) {
            throw new Refusal(
                    Problem.malformed("Send either \"specialist\" or \"account\", or neither to erase yourself."));
        }
        var issued = specialist.isEmpty() && account.isEmpty()
                ? own(confirmation)
                : another(specialist.orElse(null), account.orElse(null), confirmation);
        var view = Json.createObjectBuilder(issued.erasure().receipt())
                .add("link", site.url() + "/console/receipts/" + issued.secret())
                .build();
        return Response.status(201)
                .header(
                        "Location",
                        "/api/v1/manage/privacy/erasures/" + issued.erasure().id())
                .entity(view)
                .build();
    }

    /** The receipts of the newest hundred erasures, newest first, for administrators. */
    @GET
    @Path("erasures")
    public JsonObject receipts(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.ADMINISTRATOR);
        var items = Json.createArrayBuilder();
        receipts.newest().forEach(erasure -> items.add(erasure.receipt()));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** One receipt, for administrators. */
    @GET
    @Path("erasures/{id}")
    public JsonObject receipt(@PathParam("id") String id) {
        caller.actorBeing(Role.ADMINISTRATOR);
        return receipts.byId(id).map(Erasure::receipt).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Receipts.Issued own(Confirmation confirmation) {
        caller.mustHaveSignedIn();
        return erasures.own(caller.actor(), confirmation);
    }

    private Receipts.Issued another(String specialist, String account, Confirmation confirmation) {
        var administrator = caller.actorBeing(Role.ADMINISTRATOR);
        return specialist == null
                ? erasures.account(PathId.of(account), administrator, confirmation)
                : erasures.specialist(specialists.visible(specialist, administrator), administrator, confirmation);
    }

    private Response zip(Person person) {
        StreamingOutput body = out -> exports.write(person, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"personal-data.zip\"")
                .build();
    }
}
