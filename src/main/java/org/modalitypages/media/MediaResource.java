package org.modalitypages.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.Body;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/media}: photos are sent, and seen before they are public. */
@ApplicationScoped
@Path("api/v1/manage/media")
public class MediaResource {

    @Inject
    private PhotoUploads uploads;

    @Inject
    private Photos photos;

    @Inject
    private Caller caller;

    /**
     * Takes a photo as the whole body. Answers 201 with {@code {id, sizes: [{width, height, url}, …]}}; the id goes into
     * a specialist's {@code photo}. The addresses are for whoever is signed in.
     */
    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(InputStream sent, @Context HttpHeaders headers) {
        var type = headers.getMediaType();
        var file = Body.read(sent, PhotoUploads.LIMIT);
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        var photo = new Photo(uploads.take(file, type.getType() + "/" + type.getSubtype(), actor), null);
        return Response.status(201)
                .header("Location", photo.managedPath(PhotoSize.LARGE))
                .entity(view(photo))
                .build();
    }

    /** One size as JPEG; 404 for whoever neither sent it nor acts for whom it shows, and is no editor. */
    @GET
    @Path("{id}/{side}")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response one(@PathParam("id") String id, @PathParam("side") String side) {
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        var jpeg = PhotoSize.of(side)
                .filter(size -> photos.visible(id, actor))
                .flatMap(size -> photos.jpeg(id, size))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        return Response.ok(jpeg, "image/jpeg")
                .header("Cache-Control", "private, max-age=3600, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static JsonObject view(Photo photo) {
        var sizes = Json.createArrayBuilder();
        for (var size : PhotoSize.values()) {
            sizes.add(Json.createObjectBuilder()
                    .add("width", size.side())
                    .add("height", size.side())
                    .add("url", photo.managedPath(size)));
        }
        return Json.createObjectBuilder()
                .add("id", photo.id())
                .add("sizes", sizes)
                .build();
    }
}
