package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code /portal/receipts/{secret}}: the receipt of an erasure, for the person who asked for their own. */
@ApplicationScoped
@Path("portal/receipts/{secret}")
@Produces("text/html;charset=utf-8")
public class ReceiptPages {

    @Inject
    private PortalPages pages;

    @Inject
    private org.modalitypages.console.ReceiptPages receipts;

    @GET
    public Response page(@PathParam("secret") String secret) {
        return pages.page("receipt", receipts.view(secret));
    }
}
