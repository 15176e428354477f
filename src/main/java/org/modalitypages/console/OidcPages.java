package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.TakenFromElsewhere;
import org.modalitypages.identity.oidc.OidcSignIn;
import org.modalitypages.identity.oidc.OidcSignIn.Onward;
import org.modalitypages.identity.oidc.OidcSignOut;
import org.modalitypages.page.Form;

/** {@code /console/sign-in/oidc}: the way to the provider of single sign-on and back, for console and portal. */
@ApplicationScoped
@Path("console/sign-in/oidc")
@Produces("text/html;charset=utf-8")
public class OidcPages {

    @Inject
    private OidcSignIn signIn;

    @Inject
    private OidcSignOut signOut;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /** Leads to the provider. */
    @GET
    public Response begin(@QueryParam("next") String next, @CookieParam(OidcSignIn.COOKIE) String browser) {
        return onward(signIn.begin(SignInPages.ownPath(next), browser, clientAddress.of(request)));
    }

    /** To this address the provider leads back. */
    @GET
    @Path("callback")
    public Response finish(@CookieParam(OidcSignIn.COOKIE) String browser) {
        return onward(signIn.finish(request.getQueryString(), browser));
    }

    /** The provider says that a session ended there (Back-Channel Logout 1.0, 2.8). */
    @POST
    @Path("logout")
    @TakenFromElsewhere
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ended(InputStream sent) {
        signOut.ended(Form.read(sent).text("logout_token"));
        return Response.ok().header("Cache-Control", "no-store").build();
    }

    private static Response onward(Onward onward) {
        return Response.status(303)
                .header("Location", onward.address())
                .header("Cache-Control", "no-store")
                .cookie(onward.cookie())
                .build();
    }
}
