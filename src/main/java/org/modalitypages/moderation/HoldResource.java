package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;

/** {@code /api/v1/manage/editions/{id}/hold}: a decision that can still be undone. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/hold")
public class HoldResource {

    @Inject
    private Plans plans;

    @Inject
    private Caller caller;

    /** Undoes it; 409 when nothing is held any more, 403 for anybody but who decided and administrators. */
    @DELETE
    public Response undo(@PathParam("id") String id) {
        plans.undo(PathId.of(id), caller.actorBeing(Role.EDITOR));
        return Response.noContent().build();
    }
}
