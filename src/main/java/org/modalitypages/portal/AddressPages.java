package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.identity.MailedLinks;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Refusal;

/** {@code /portal/address/{secret}}: where the link leads that proves a new address of an account, signed in or not. */
@ApplicationScoped
@Path("portal/address/{secret}")
@Produces("text/html;charset=utf-8")
public class AddressPages {

    @Inject
    private PortalPages pages;

    @Inject
    private MailedLinks links;

    @Inject
    private LinkTries tries;

    /**
     * The page.
     *
     * @param email the new address; {@code null} when the link no longer works
     * @param problem why not; {@code null} when it was used or is too old
     */
    public record View(String email, String problem) {}

    /** Looks at the link without using it, since mail scanners follow links. */
    @GET
    public Response look(@PathParam("secret") String secret) {
        tries.mustBeFew();
        return links.lookAtNewAddress(secret)
                .map(email -> pages.page("address", new View(email, null)))
                .orElseGet(() -> unusable(404, null));
    }

    /** Uses it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(@PathParam("secret") String secret, InputStream sent) {
        tries.mustBeFew();
        Form.read(sent);
        try {
            return pages.redirect("/portal/account", "Your address is " + links.useNewAddress(secret) + " now.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            return unusable(problem.status(), problem.status() == 409 ? problem.detail() : null);
        }
    }

    private Response unusable(int status, String problem) {
        if (status == 404) {
            tries.missed();
        }
        return pages.page(status, "address", new View(null, problem));
    }
}
