package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.OneTimeLinks;
import org.modalitypages.identity.OneTimeLinks.Offer;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.identity.SignIn;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/welcome/<secret>}: a link that works once makes the first administrator or sets a new password. */
@ApplicationScoped
@Path("console/welcome/{secret}")
@Produces("text/html;charset=utf-8")
public class WelcomePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private OneTimeLinks links;

    @Inject
    private RateLimits limits;

    @Inject
    private SignIn signIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /**
     * The form.
     *
     * @param usable whether the link still works; if not, the page says how to get another
     * @param first whether it makes the first administrator
     * @param email whose password it sets, or what was typed
     */
    public record View(boolean usable, boolean first, String email, String name, Notice notice) {}

    @GET
    public Response form(@PathParam("secret") String secret) {
        countAttempt();
        return links.look(secret)
                .map(offer -> pages.page("welcome", view(offer, offer.email(), "", null)))
                .orElseGet(this::unusable);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("secret") String secret, InputStream sent) {
        countAttempt();
        var form = Form.read(sent);
        var offer = links.look(secret).orElse(null);
        if (offer == null) {
            return unusable();
        }
        try {
            mustAgree(form);
            var account = links.use(secret, form.text("email"), form.text("name"), form.raw("password"));
            return Response.fromResponse(pages.redirect("/console", "Welcome, " + account.name() + "."))
                    .cookie(signIn.open(account.id()))
                    .build();
        } catch (Refusal refused) {
            if (refused.problem().status() == 404) {
                return unusable();
            }
            var email = offer.firstAdministrator() ? form.text("email") : offer.email();
            var notice = new Notice("Please look again", refused.problem().detail(), List.of());
            return pages.page(422, "welcome", view(offer, email, form.text("name"), notice));
        }
    }

    private static void mustAgree(Form form) {
        if (!form.raw("password").equals(form.raw("again"))) {
            throw new Refusal(Problem.invalid("The two passwords differ. Type the same one twice."));
        }
    }

    private static View view(Offer offer, String email, String name, Notice notice) {
        return new View(true, offer.firstAdministrator(), email, name, notice);
    }

    private Response unusable() {
        return pages.page(404, "welcome", new View(false, false, "", "", null));
    }

    private void countAttempt() {
        var address = clientAddress.of(request);
        if (!limits.allow(Kind.LINK, address)) {
            throw new Refusal(Problem.tooManyRequests("Too many links were tried from your network. Try again in "
                    + limits.secondsToWait(Kind.LINK, address) + " seconds."));
        }
    }
}
