package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/accounts}: who can sign in, and with which roles; for administrators. */
@ApplicationScoped
@Path("api/v1/manage/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /** {@code {"items": [{id, email, name, roles, createdAt, version}, …], "next": null}}, by e-mail. */
    @GET
    public JsonObject all(@Context UriInfo address) {
        QueryParameters.of(address);
        caller.actorBeing(Role.ADMINISTRATOR);
        var items = Json.createArrayBuilder();
        accounts.all().forEach(account -> items.add(view(account)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** A new account without a password: {@code {"email", "name", "roles": […]}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream sent) {
        var body = JsonBody.read(sent, "email", "name", "roles");
        var email = body.requiredString("email");
        var name = body.requiredString("name");
        var roles = Roles.ofWords(body.strings("roles").orElse(List.of()));
        caller.actorBeing(Role.ADMINISTRATOR);
        var account = accounts.create(email, name, roles, false);
        return Response.fromResponse(answer(201, account))
                .header("Location", "/api/v1/manage/accounts/" + account.id())
                .build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.ADMINISTRATOR);
        return answer(200, found(id));
    }

    /** Replaces the roles: {@code {"roles": […]}} with {@code If-Match}. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setRoles(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var words = JsonBody.read(sent, "roles").strings("roles");
        var roles = Roles.ofWords(words.orElseThrow(
                () -> new Refusal(Problem.malformed("\"roles\" is required, as a list of strings."))));
        var version = IfMatch.version(ifMatch);
        caller.actorBeing(Role.ADMINISTRATOR);
        return answer(200, accounts.setRoles(PathId.of(id), roles, version));
    }

    /** A link by which the account's holder sets a new password, once and within 24 hours: {@code {"link": …}}. */
    @POST
    @Path("{id}/password-link")
    public Response passwordLink(@PathParam("id") String id) {
        caller.actorBeing(Role.ADMINISTRATOR);
        var secret = links.forNewPassword(found(id).id());
        return Response.status(201)
                .entity(Json.createObjectBuilder()
                        .add("link", site.url() + "/console/welcome/" + secret)
                        .build())
                .build();
    }

    private Account found(String id) {
        return accounts.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static Response answer(int status, Account account) {
        return Response.status(status)
                .header("ETag", IfMatch.tag(account.version()))
                .entity(view(account))
                .build();
    }

    private static JsonObject view(Account account) {
        var roles = Json.createArrayBuilder();
        account.roles().stream().map(Role::word).sorted().forEach(roles::add);
        return Json.createObjectBuilder()
                .add("id", Long.toString(account.id()))
                .add("email", account.email())
                .add("name", account.name())
                .add("roles", roles)
                .add("createdAt", account.createdAt().toString())
                .add("version", account.version())
                .build();
    }
}
