package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.TakenFromElsewhere;
import org.modalitypages.identity.launch.Connections;
import org.modalitypages.identity.launch.Launches;
import org.modalitypages.identity.launch.Launches.Entered;
import org.modalitypages.identity.launch.Launches.ToConnect;
import org.modalitypages.page.Form;
import org.modalitypages.site.Site;

/** {@code /launch}: somebody comes from a content platform, whose server gave them a token. */
@ApplicationScoped
@Path("launch")
@Produces("text/html;charset=utf-8")
public class LaunchPages {

    /** Ties what waits to be connected to the browser. */
    static final String COOKIE = "modality_pages_launch";

    @Inject
    private ConsolePages pages;

    @Inject
    private Launches launches;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /** The page for somebody whose address has an account that is not connected. */
    public record View(String platform, String email) {}

    /** The better way: what is in a form is in no history, no log and no {@code Referer}. */
    @POST
    @TakenFromElsewhere
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(InputStream sent) {
        return enter(Form.read(sent).text("token"));
    }

    /** For platforms that can only link. The token is worth nothing by the time that anybody else could read it. */
    @GET
    public Response linked(@QueryParam("token") String token) {
        return enter(token == null ? "" : token);
    }

    private Response enter(String token) {
        var outcome = launches.enter(token, clientAddress.of(request));
        if (outcome instanceof Entered entered) {
            return Response.fromResponse(pages.redirect(
                            entered.path(), "You came from " + entered.platform() + " and are signed in."))
                    .header("Cache-Control", "no-store")
                    .cookie(entered.cookie())
                    .build();
        }
        var waits = (ToConnect) outcome;
        return Response.fromResponse(pages.page("connectFirst", new View(waits.platform(), waits.email())))
                .cookie(cookie(waits.secret(), Math.toIntExact(Connections.LIFETIME.toSeconds()), site))
                .build();
    }

    static NewCookie cookie(String secret, int maxAge, Site site) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path(ConnectPages.PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(site.url().startsWith("https://"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
