package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.media.Photo;
import org.modalitypages.media.PhotoSize;
import org.modalitypages.media.PhotoUploads;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.State;
import org.modalitypages.page.UploadForm;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;

/** {@code /console/specialists/{slug}/photo}: a photo is sent, and put into a draft of the specialist's profile. */
@ApplicationScoped
@Path("console/specialists/{slug}/photo")
@Produces("text/html;charset=utf-8")
public class PhotoPages {

    /** Room for what a form writes around the file. */
    private static final int AROUND = 20_000;

    @Inject
    private ConsolePages pages;

    @Inject
    private PhotoUploads uploads;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** The form; {@code photo} is the address of the present one, or {@code null}. */
    public record View(String name, String slug, String photo, String sources, String alt, Notice notice) {}

    @GET
    public Response form(@PathParam("slug") String slug) {
        var specialist = drafts.visible(slug, caller.actorBeing(Role.EDITOR));
        var photo = specialist.profile().photo();
        return pages.page("photo", view(specialist, photo == null || photo.alt() == null ? "" : photo.alt(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @PathParam("slug") String slug, @HeaderParam("Content-Type") String contentType, InputStream sent) {
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        var form = UploadForm.read(sent, contentType, PhotoUploads.LIMIT + AROUND);
        var alt = form.fields().text("alt");
        try {
            var photo = form.fields().has("remove")
                    ? JsonValue.NULL
                    : photo(form.file().orElseThrow(PhotoPages::missing), alt, actor);
            var edition = draft(specialist, photo, actor);
            return pages.redirect(
                    "/console/editions/" + edition.id(),
                    "It is in the draft of the profile. Submit it when it is done.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(problem.status(), "photo", view(specialist, alt, Notice.of(problem)));
        }
    }

    private JsonObject photo(UploadForm.Upload file, String alt, Actor actor) {
        var id = uploads.take(file.bytes(), null, actor);
        return Json.createObjectBuilder().add("id", id).add("alt", alt).build();
    }

    /** The profile's draft with this photo: the one that is open, or a new one. */
    private Edition draft(Specialist specialist, JsonValue photo, Actor actor) {
        var open = editions.open(Specialists.item(specialist.id()), site.defaultLocale())
                .filter(edition -> edition.state() == State.DRAFT);
        var edition = open.orElseGet(() -> drafts.revise(specialist, Optional.empty(), Optional.empty(), actor));
        var content = Json.createObjectBuilder(Profile.of(edition.content()).toJson())
                .add("photo", photo)
                .build();
        return moderation.rewrite(edition.id(), content, actor, OptionalLong.of(edition.version()));
    }

    private View view(Specialist specialist, String alt, Notice notice) {
        var photo = specialist.profile().photo();
        return new View(
                specialist.attribution().name(),
                slugs.current(Specialists.TYPE, specialist.id()),
                photo == null ? null : photo.managedPath(PhotoSize.MEDIUM),
                photo == null ? null : photo.managedSources(),
                alt,
                notice);
    }

    /** The address by which the console shows a photo. */
    static String address(Photo photo) {
        return photo.managedPath(PhotoSize.MEDIUM);
    }

    private static Refusal missing() {
        return new Refusal(Problem.invalid("Choose a file first.").with("member", "photo"));
    }
}
