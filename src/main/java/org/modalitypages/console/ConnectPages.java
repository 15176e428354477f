package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.launch.Connection;
import org.modalitypages.identity.launch.Connections;
import org.modalitypages.identity.launch.Launches;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /console/connect}: the holder of an account says that somebody of a platform is them. */
@ApplicationScoped
@Path("console/connect")
@Produces("text/html;charset=utf-8")
public class ConnectPages {

    static final String PATH = "/console/connect";

    @Inject
    private ConsolePages pages;

    @Inject
    private Connections connections;

    @Inject
    private Launches launches;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * What is asked.
     *
     * @param name and {@code subject} are the person's on the platform
     * @param email of the account
     * @param own whether the account is the one of that address
     */
    public record View(String platform, String name, String subject, String email, boolean own) {}

    @GET
    public Response ask(@CookieParam(LaunchPages.COOKIE) String secret) {
        caller.mustHaveSignedIn();
        var actor = caller.actor();
        return waiting(secret)
                .map(connection -> pages.page("connect", view(connection, actor)))
                .orElseThrow(ConnectPages::nothingWaits);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(@CookieParam(LaunchPages.COOKIE) String secret, InputStream sent) {
        Form.read(sent);
        caller.mustHaveSignedIn();
        if (waiting(secret).isEmpty()) {
            throw nothingWaits();
        }
        var connection = connections.connect(secret, caller.actor());
        launches.connected(connection);
        var words = "Connected: from " + launches.name(connection.platform()) + " you get here without signing in.";
        return Response.fromResponse(pages.redirect(connection.nextPath(), words))
                .cookie(LaunchPages.cookie("", 0, site))
                .build();
    }

    private Optional<Connection> waiting(String secret) {
        return Optional.ofNullable(secret).filter(text -> !text.isBlank()).flatMap(connections::waiting);
    }

    private View view(Connection connection, Actor actor) {
        return new View(
                launches.name(connection.platform()),
                connection.name(),
                connection.subject(),
                accounts.byId(actor.accountId()).orElseThrow().email(),
                connection.accountId() == actor.accountId());
    }

    private static Refusal nothingWaits() {
        return new Refusal(
                Problem.of(
                        404,
                        "launch-nothing-waits",
                        "There is nothing to connect",
                        "It was connected already, or took more than half an hour. Open this site from your platform once more."));
    }
}
