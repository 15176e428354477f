package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /portal/assets/<hash>/<name>}: stylesheet and script, cached for ever under the hash of their content. */
@ApplicationScoped
@Path("portal/assets/{hash}/{name}")
public class PortalFilesResource {

    @Inject
    private PortalFiles files;

    /** The file; under an outdated hash it is the present one, but not to be kept. */
    @GET
    public Response file(@PathParam("hash") String hash, @PathParam("name") String name) {
        var file = files.named(name).orElseThrow(() -> new Refusal(Problem.notFound()));
        var caching = file.hash().equals(hash) ? "public, max-age=31536000, immutable" : "no-store";
        return Response.ok(file.bytes(), file.mediaType())
                .header("Cache-Control", caching)
                .build();
    }
}
