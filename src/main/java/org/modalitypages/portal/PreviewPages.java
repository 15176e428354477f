package org.modalitypages.portal;

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
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /portal/editions/<id>/preview/…}: one's own words in the site's theme, as saved. */
@ApplicationScoped
@Path("portal/editions/{id}/preview")
@Produces("text/html;charset=utf-8")
public class PreviewPages {

    @Inject
    private Own own;

    @Inject
    private Previews previews;

    @Inject
    private Caller caller;

    /** The page of the approach with these words in their place. */
    @GET
    @Path("page")
    public Response page(@PathParam("id") String id) {
        return PreviewAnswer.of(previews.page(own.words(id, caller.actor())));
    }

    /** The words alone, as a widget shows them; 404 for a theme that has no such part. */
    @GET
    @Path("card")
    public Response card(@PathParam("id") String id) {
        return PreviewAnswer.of(
                previews.card(own.words(id, caller.actor())).orElseThrow(() -> new Refusal(Problem.notFound())));
    }
}
