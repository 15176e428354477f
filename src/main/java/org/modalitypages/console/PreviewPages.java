package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.modalitypages.delivery.PreviewAnswer;
import org.modalitypages.delivery.Previews;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/editions/<id>/preview/…}: an edition in the site's own theme, as the public would see it. */
@ApplicationScoped
@Path("console/editions/{id}/preview")
@Produces("text/html;charset=utf-8")
public class PreviewPages {

    @Inject
    private VisibleEditions visible;

    @Inject
    private Previews previews;

    @Inject
    private Caller caller;

    /** The whole page that would show it. */
    @GET
    @Path("page")
    public Response page(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        return PreviewAnswer.of(previews.page(visible.edition(id, actor)));
    }

    /** A statement alone, as a widget shows it; 404 for anything else. */
    @GET
    @Path("card")
    public Response card(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        return PreviewAnswer.of(
                previews.card(visible.edition(id, actor)).orElseThrow(() -> new Refusal(Problem.notFound())));
    }
}
