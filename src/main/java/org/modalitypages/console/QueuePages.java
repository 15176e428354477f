package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.State;

/** {@code /console}: what waits for a decision; for whoever decides nothing, what will be here. */
@ApplicationScoped
@Path("console")
@Produces("text/html;charset=utf-8")
public class QueuePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Queues queues;

    @Inject
    private Caller caller;

    /** What the start page says to somebody who is no editor. */
    public record StartView(boolean therapist, boolean siteOwner) {}

    @GET
    public Response start(@Context UriInfo address) {
        var actor = caller.actor();
        if (!actor.is(Role.EDITOR) && !actor.is(Role.SITE_OWNER) && actor.is(Role.THERAPIST)) {
            return Response.status(303).header("Location", "/portal").build();
        }
        if (!actor.is(Role.EDITOR)) {
            return pages.page("start", new StartView(actor.is(Role.THERAPIST), actor.is(Role.SITE_OWNER)));
        }
        // By default an editor sees what waits for an editor; what they approved waits for publishers.
        if (address.getQueryParameters().isEmpty() && !actor.is(Role.PUBLISHER)) {
            return Response.status(303)
                    .header("Location", "/console?state=" + State.SUBMITTED)
                    .build();
        }
        return pages.page("queue", queues.of(QueueFilters.of(address.getQueryParameters()), actor));
    }
}
