package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.modalitypages.identity.Caller;
import org.modalitypages.json.Json;

/** {@code /portal/session}: whose session a page has now, after a sign-in in another tab. */
@ApplicationScoped
@Path("portal/session")
public class SessionResource {

    @Inject
    private Caller caller;

    /** {@code {"account": id, "csrf": token}}; only pages of this origin can read it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject session() {
        return Json.createObjectBuilder()
                .add("account", Long.toString(caller.actor().accountId()))
                .add("csrf", caller.csrfToken().orElse(""))
                .build();
    }
}
