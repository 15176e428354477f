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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.SignIn;
import org.modalitypages.identity.SignIn.Refused;
import org.modalitypages.identity.SignIn.SignedIn;
import org.modalitypages.identity.SignIn.TooMany;
import org.modalitypages.identity.oidc.OidcSettings;
import org.modalitypages.page.Form;
import org.modalitypages.page.PageAnswers;

/** {@code /console/sign-in} and {@code /console/sign-out}. */
@ApplicationScoped
@Path("console")
@Produces("text/html;charset=utf-8")
public class SignInPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private SignIn signIn;

    @Inject
    private OidcSettings oidc;

    @Inject
    private SignOutPage signOutPage;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /**
     * The form.
     *
     * @param provider what the provider of single sign-on is called; {@code null} when there is none
     * @param notice what went wrong before; {@code null} at first
     */
    public record View(String email, String next, String provider, Notice notice) {}

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("next") String next) {
        return pages.page("signIn", view("", ownPath(next), null));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(InputStream sent) {
        var form = Form.read(sent);
        var email = form.text("email");
        var next = ownPath(form.text("next"));
        var outcome = signIn.attempt(email, form.raw("password"), clientAddress.of(request));
        if (outcome instanceof SignedIn signedIn) {
            return Response.status(303)
                    .header("Location", next)
                    .cookie(signedIn.cookie())
                    .build();
        }
        if (outcome instanceof TooMany tooMany) {
            return Response.fromResponse(pages.page(429, "signIn", view(email, next, wait(tooMany))))
                    .header("Retry-After", tooMany.secondsToWait())
                    .build();
        }
        return pages.page(422, "signIn", view(email, next, notice((Refused) outcome)));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave() {
        return signOutPage.leave("/console/sign-in");
    }

    private View view(String email, String next, Notice notice) {
        return new View(email, next, oidc.title().orElse(null), notice);
    }

    /** A page of our own to lead on to; the console's start when another was asked for. */
    static String ownPath(String wanted) {
        return PageAnswers.ownPath(wanted, "/console");
    }

    private static Notice notice(Refused refused) {
        return new Notice(
                "That did not fit",
                "The e-mail address or the password is wrong. Passwords tell capital letters from small ones.",
                List.of());
    }

    private static Notice wait(TooMany tooMany) {
        var seconds = tooMany.secondsToWait();
        var span = seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
        return new Notice(
                "Too many attempts",
                "Try again in " + span + ". An administrator can give you a link for a new password.",
                List.of());
    }
}
