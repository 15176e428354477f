package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.json.Json;

/** {@code /api/v1/manage/tokens}: the caller's own bearer tokens. */
@ApplicationScoped
@Path("api/v1/manage/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    private Tokens tokens;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, role, label, prefix, createdAt, lastUsedAt, revokedAt}, …], "next": null}}, newest first. */
    @GET
    public JsonObject own(@Context UriInfo address) {
        QueryParameters.of(address);
        var items = Json.createArrayBuilder();
        tokens.of(caller.actor().accountId()).forEach(token -> items.add(view(token)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Issues one: {@code {"role", "label"}}. Answers 201 with its {@code secret}, which is never shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream sent) {
        var body = JsonBody.read(sent, "role", "label");
        var role = Roles.ofWord(body.requiredString("role"));
        var label = body.requiredString("label");
        caller.mustHaveSignedIn();
        var issued = tokens.issue(caller.actor(), role, label);
        return Response.status(201)
                .entity(view(issued.token()).add("secret", issued.secret()).build())
                .build();
    }

    /** Revokes one at once. */
    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        tokens.revoke(caller.actor().accountId(), PathId.of(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder view(AccessToken token) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(token.id()))
                .add("role", token.role().word())
                .add("label", token.label())
                .add("prefix", token.prefix())
                .add("createdAt", token.createdAt().toString());
        add(view, "lastUsedAt", token.lastUsedAt());
        add(view, "revokedAt", token.revokedAt());
        return view;
    }

    private static void add(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
