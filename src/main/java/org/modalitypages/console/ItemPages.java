package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Editions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialists;

/** {@code /console/items/<type>/<id>}: leads from a copy on a platform to where the item is looked after here. */
@ApplicationScoped
@Path("console/items/{type}/{id}")
@Produces("text/html;charset=utf-8")
public class ItemPages {

    @Inject
    private Editions editions;

    @Inject
    private Caller caller;

    /** To its live edition; a specialist known by statements alone has none and is in the list. */
    @GET
    public Response item(@PathParam("type") String type, @PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        var item = PathId.of(id);
        var live = editions.live(type, List.of(item)).getOrDefault(item, List.of());
        if (!live.isEmpty()) {
            return leadsTo("/console/editions/" + live.get(0).id());
        }
        if (type.equals(Specialists.TYPE)) {
            return leadsTo("/console/specialists");
        }
        throw new Refusal(Problem.notFound());
    }

    private static Response leadsTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
