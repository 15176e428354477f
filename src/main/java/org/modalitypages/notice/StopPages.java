package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.page.Assets;
import org.modalitypages.page.Templates;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/**
 * {@code /notices/stop/{token}}: ends one kind of mail without signing in. Mail programs post there by themselves when
 * somebody presses their own button (RFC 8058); a person who follows the link gets a page with a button, as following it
 * must change nothing: scanners follow links too.
 */
@ApplicationScoped
@Path("notices/stop/{token}")
@Produces("text/html;charset=utf-8")
public class StopPages {

    @Inject
    private StopLinks links;

    @Inject
    private Preferences preferences;

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Templates templates;

    @Inject
    private Assets assets;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    /**
     * The page.
     *
     * @param topic what is stopped, in words; {@code null} when the link is none of ours
     * @param done whether it has been
     */
    public record View(String site, String stylesheet, String topic, boolean done) {}

    @GET
    public Response ask(@PathParam("token") String token) {
        countAttempt();
        return links.read(token)
                .map(stop -> page(200, stop.topic().label(), false))
                .orElseGet(() -> page(404, null, false));
    }

    /** Stops it; the body is not looked at. */
    @POST
    public Response stop(@PathParam("token") String token) {
        countAttempt();
        var stop = links.read(token);
        stop.ifPresent(wanted -> preferences.stop(wanted.accountId(), wanted.topic()));
        return stop.map(wanted -> page(200, wanted.topic().label(), true)).orElseGet(() -> page(404, null, false));
    }

    private Response page(int status, String topic, boolean done) {
        var view = new View(site.name(), assets.address("console.css"), topic, done);
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(templates.render("notice/stop.jte", Map.of("view", view)))
                .build();
    }

    private void countAttempt() {
        var address = clientAddress.of(request);
        if (!limits.allow(Kind.LINK, address)) {
            throw new Refusal(Problem.tooManyRequests("Too many links were tried from your network. Try again in "
                    + limits.secondsToWait(Kind.LINK, address) + " seconds."));
        }
    }
}
