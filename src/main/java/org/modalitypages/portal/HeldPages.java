package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.KeptForms;
import org.modalitypages.identity.oidc.OidcSettings;
import org.modalitypages.page.Form;

/** The page that keeps what was typed when a form comes after its session has ended. */
@ApplicationScoped
public class HeldPages implements KeptForms {

    @Inject
    private PortalPages pages;

    @Inject
    private Caller caller;

    @Inject
    private OidcSettings oidc;

    /**
     * The page.
     *
     * @param signedIn whether it can be sent again at once
     */
    public record View(Held held, boolean signedIn) {}

    @Override
    public boolean keeps(String path) {
        return path.startsWith("/portal/") && !path.startsWith("/portal/sign-") && !path.startsWith("/portal/welcome/");
    }

    @Override
    public Response keep(String path, byte[] body) {
        var held = Held.of(path, Form.read(new ByteArrayInputStream(body)));
        if (caller.signedIn().isPresent()) {
            return pages.page(403, "held", new View(held, true));
        }
        var view = new SignInPages.View(
                "", PortalPages.ownPath(path), false, false, held, oidc.title().orElse(null), null);
        return pages.page(401, "signIn", view);
    }
}
