package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.SignIn;
import org.modalitypages.identity.oidc.OidcSettings;
import org.modalitypages.identity.oidc.OidcSignOut;

/** Answers whoever signs out, of console or portal; whom a provider signed in is led on to be signed out there. */
@ApplicationScoped
public class SignOutPage {

    @Inject
    private ConsolePages pages;

    @Inject
    private SignIn signIn;

    @Inject
    private OidcSignOut oidc;

    @Inject
    private OidcSettings settings;

    @Inject
    private Caller caller;

    /**
     * The page on the way to the provider. It is a page, as a form may not be answered with a redirect to another site
     * ({@code form-action} in our policy).
     *
     * @param address where the provider ends its session
     * @param back our own page to sign in
     */
    public record View(String provider, String address, String back) {}

    /** Ends the caller's session, and then the provider's where that is where it came from. */
    public Response leave(String back) {
        var origin = caller.origin();
        var gone = signIn.end();
        var answer = oidc.address(origin, back)
                .map(address ->
                        pages.page("signedOut", new View(settings.title().orElseThrow(), address.toString(), back)))
                .orElseGet(() -> pages.redirect(back, "You are signed out."));
        return Response.fromResponse(answer).cookie(gone).build();
    }
}
