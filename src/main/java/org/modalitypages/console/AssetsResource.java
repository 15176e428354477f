package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.modalitypages.page.Assets;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/assets/<hash>/<name>}: stylesheet and script, cached for ever under the hash of their content. */
@ApplicationScoped
@Path("console/assets/{hash}/{name}")
public class AssetsResource {

    @Inject
    private Assets assets;

    /** The file; under an outdated hash it is the present one, but not to be kept. */
    @GET
    public Response asset(@PathParam("hash") String hash, @PathParam("name") String name) {
        var asset = assets.named(name).orElseThrow(() -> new Refusal(Problem.notFound()));
        var caching = asset.hash().equals(hash) ? "public, max-age=31536000, immutable" : "no-store";
        return Response.ok(asset.bytes(), asset.mediaType())
                .header("Cache-Control", caching)
                .build();
    }
}
