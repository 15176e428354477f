package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.console.Notice;
import org.modalitypages.console.SignOutPage;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.MailedLinks;
import org.modalitypages.identity.Sessions;
import org.modalitypages.identity.SignIn;
import org.modalitypages.identity.SignIn.SignedIn;
import org.modalitypages.identity.SignIn.TooMany;
import org.modalitypages.identity.oidc.OidcSettings;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Refusal;

/** {@code /portal/sign-in}: by a link that is mailed, or by password; and {@code /portal/sign-out}. */
@ApplicationScoped
@Path("portal")
@Produces("text/html;charset=utf-8")
public class SignInPages {

    @Inject
    private PortalPages pages;

    @Inject
    private SignIn signIn;

    @Inject
    private OidcSettings oidc;

    @Inject
    private SignOutPage signOutPage;

    @Inject
    private MailedLinks links;

    @Inject
    private LinkTries tries;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /**
     * The page.
     *
     * @param next where to go afterwards
     * @param sent whether a link was just asked for
     * @param password whether the form for a password stands open
     * @param held what was typed elsewhere and waits; {@code null} when nothing does
     * @param provider what the provider of single sign-on is called; {@code null} when there is none
     */
    public record View(
            String email, String next, boolean sent, boolean password, Held held, String provider, Notice notice) {}

    /** The page that a mailed link leads to; {@code email} is {@code null} when the link no longer works. */
    public record LinkView(String email, String action) {}

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("next") String next) {
        return pages.page("signIn", view("", PortalPages.ownPath(next), false, false, null, null));
    }

    /** Sends a link, and says the same whether the address is known or not. */
    @POST
    @Path("sign-in/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendLink(InputStream sent) {
        var form = Form.read(sent);
        var email = form.text("email");
        var next = PortalPages.ownPath(form.text("next"));
        var held = Held.of(form);
        tries.asked();
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            var notice = new Notice("Please look again", "“" + email + "” is no e-mail address.", List.of());
            return pages.page(422, "signIn", view(email, next, false, false, held, notice));
        }
        links.sendSignIn(email, next);
        return pages.page("signIn", view(email, next, true, false, held, null));
    }

    /** Signs in by password; what was typed before goes on. */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(InputStream sent) {
        var form = Form.read(sent);
        var email = form.text("email");
        var next = PortalPages.ownPath(form.text("next"));
        var held = Held.of(form);
        var outcome = signIn.attempt(email, form.raw("password"), clientAddress.of(request));
        if (outcome instanceof SignedIn signedIn) {
            return held == null ? leadOn(next, signedIn.cookie()) : goOn(held, signedIn.cookie());
        }
        if (outcome instanceof TooMany tooMany) {
            return Response.fromResponse(pages.page(429, "signIn", view(email, next, false, true, held, wait(tooMany))))
                    .header("Retry-After", tooMany.secondsToWait())
                    .build();
        }
        var notice = new Notice(
                "That did not fit",
                "The e-mail address or the password is wrong. A link by mail works too.",
                List.of());
        return pages.page(422, "signIn", view(email, next, false, true, held, notice));
    }

    /** Looks at a mailed link without using it, since mail scanners follow links. */
    @GET
    @Path("sign-in/{secret}")
    public Response look(@PathParam("secret") String secret, @QueryParam("next") String next) {
        tries.mustBeFew();
        var action = "/portal/sign-in/" + secret;
        return links.lookAtSignIn(secret)
                .map(email -> pages.page("signInLink", new LinkView(email, action)))
                .orElseGet(this::unusable);
    }

    /** Uses a mailed link. */
    @POST
    @Path("sign-in/{secret}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(@PathParam("secret") String secret, @QueryParam("next") String next, InputStream sent) {
        tries.mustBeFew();
        Form.read(sent);
        try {
            return leadOn(PortalPages.ownPath(next), signIn.open(links.useSignIn(secret)));
        } catch (Refusal unusable) {
            return unusable();
        }
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave() {
        return signOutPage.leave("/portal/sign-in");
    }

    private View view(String email, String next, boolean sent, boolean password, Held held, Notice notice) {
        return new View(email, next, sent, password, held, oidc.title().orElse(null), notice);
    }

    private static Response leadOn(String next, NewCookie cookie) {
        return Response.status(303).header("Location", next).cookie(cookie).build();
    }

    private Response goOn(Held held, NewCookie cookie) {
        var view = new HeldPages.View(held, true);
        return Response.fromResponse(pages.pageOfNewSession("held", view, Sessions.csrfToken(cookie.getValue())))
                .cookie(cookie)
                .build();
    }

    private Response unusable() {
        tries.missed();
        return pages.page(404, "signInLink", new LinkView(null, ""));
    }

    private static Notice wait(TooMany tooMany) {
        var seconds = tooMany.secondsToWait();
        var span = seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
        return new Notice("Too many attempts", "Try again in " + span + ", or ask for a link by mail.", List.of());
    }
}
