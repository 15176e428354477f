package org.modalitypages.portal;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.modalitypages.console.Notice;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.json.Json;
import org.modalitypages.media.Photo;
import org.modalitypages.media.PhotoUploads;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.page.UploadForm;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;

/** {@code /portal/profile/<specialist>}: the public fields, which change by way of the editors. */
@ApplicationScoped
@Path("portal/profile/{slug}")
@Produces("text/html;charset=utf-8")
public class ProfilePages {

    @Inject
    private PortalPages pages;

    @Inject
    private Own own;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private PhotoUploads uploads;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Timelines timelines;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param open the edition that is on its way; {@code null} when none is
     * @param form {@code null} while a change waits
     * @param typed whether the form holds what was typed and could not be saved
     * @param photo of the profile that is shown in the form; {@code null} when there is none
     * @param typedAlt the words for a photo that were typed and could not be saved; {@code null} when none were
     * @param changes what the change that waits would change
     * @param credit as visitors read it now
     * @param waitingCredit as they will read it if the change that waits is taken; {@code null} when none waits
     * @param asked what an editor says of the last change; {@code null} when nothing
     */
    public record View(
            String slug,
            String name,
            String stateWords,
            String state,
            WordsView.Target open,
            ProfileForm form,
            boolean typed,
            String credit,
            String waitingCredit,
            List<ProfileForm.Changed> changes,
            Photo photo,
            String typedAlt,
            WordsView.Asked asked,
            List<WordsView.Event> timeline,
            Notice notice) {

        /** The words for the photo, as their field has them. */
        public String alt() {
            var saved = photo == null ? null : photo.alt();
            return Objects.requireNonNullElse(typedAlt == null ? saved : typedAlt, "");
        }
    }

    /** What was typed into either form and could not be saved; {@code null} in both when nothing was. */
    private record Typed(ProfileForm form, String alt) {

        static final Typed NOTHING = new Typed(null, null);
    }

    @GET
    public Response page(@PathParam("slug") String slug) {
        var actor = caller.actor();
        return page(200, slug, own.specialist(slug, actor), actor, Typed.NOTHING, null);
    }

    /** Saves a change, and sends it when that button was pressed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var specialist = own.specialist(slug, actor);
        var typed = new Typed(ProfileForm.of(form), null);
        try {
            var saved = save(specialist, typed.form()::over, WordsPages.version(form), actor);
            if (!form.text("then").equals("submit")) {
                return pages.redirect(
                        "/portal/profile/" + slug, "Saved. Visitors see it once you sent it and an editor took it.");
            }
            moderation.perform(saved.id(), Transition.SUBMIT, actor, OptionalLong.of(saved.version()), Move.PLAIN);
            return pages.redirect(
                    "/portal/profile/" + slug,
                    "Thank you. An editor looks at it next; the present profile stays until then.");
        } catch (Refusal refused) {
            return page(refused.problem().status(), slug, specialist, actor, typed, notice(refused.problem()));
        }
    }

    @POST
    @Path("recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recall(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var specialist = own.specialist(slug, actor);
        try {
            moderation.perform(open(specialist).id(), Transition.RECALL, actor, WordsPages.version(form), Move.PLAIN);
            return pages.redirect("/portal/profile/" + slug, "It is a draft again.");
        } catch (Refusal refused) {
            return page(refused.problem().status(), slug, specialist, actor, Typed.NOTHING, notice(refused.problem()));
        }
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var specialist = own.specialist(slug, actor);
        try {
            moderation.discard(open(specialist).id(), actor, WordsPages.version(form));
            return pages.redirect("/portal/profile/" + slug, "The draft is gone. What is public stays as it is.");
        } catch (Refusal refused) {
            return page(refused.problem().status(), slug, specialist, actor, Typed.NOTHING, notice(refused.problem()));
        }
    }

    /** Takes a photo, or takes the present one away, as part of a change that goes to the editors. */
    @POST
    @Path("photo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response photo(
            @PathParam("slug") String slug, @HeaderParam("Content-Type") String contentType, InputStream sent) {
        var actor = caller.actor();
        var specialist = own.specialist(slug, actor);
        var alt = Typed.NOTHING;
        try {
            var form = upload(sent, contentType);
            alt = new Typed(null, form.fields().text("alt"));
            if (form.fields().has("remove")) {
                save(specialist, before -> withPhoto(before, JsonValue.NULL), WordsPages.version(form.fields()), actor);
                return pages.redirect(
                        address(slug), "The photo is gone from your draft. Send it to the editors when it is done.");
            }
            var file = form.file().orElseThrow(() -> new Refusal(Problem.invalid("Choose a photo first.")));
            var id = uploads.take(file.bytes(), null, actor);
            var photo = Json.createObjectBuilder()
                    .add("id", id)
                    .add("alt", Json.createValue(form.fields().text("alt")))
                    .build();
            save(specialist, before -> withPhoto(before, photo), WordsPages.version(form.fields()), actor);
            return pages.redirect(address(slug), "The photo is in your draft. Send it to the editors when it is done.");
        } catch (Refusal refused) {
            return page(refused.problem().status(), slug, specialist, actor, alt, notice(refused.problem()));
        }
    }

    private static UploadForm upload(InputStream sent, String contentType) {
        try {
            return UploadForm.read(sent, contentType, PhotoUploads.LIMIT + 100_000);
        } catch (Refusal refused) {
            throw refused.problem().status() == 413
                    ? new Refusal(refused.problem().saying("The photo has more than 8 MB. Choose a smaller one."))
                    : refused;
        }
    }

    private static JsonObject withPhoto(JsonObject before, JsonValue photo) {
        return Json.createObjectBuilder(before).add("photo", photo).build();
    }

    private static String address(String slug) {
        return "/portal/profile/" + slug;
    }

    private Edition save(Specialist specialist, UnaryOperator<JsonObject> change, OptionalLong version, Actor actor) {
        var open = editions.open(Specialists.item(specialist.id()), site.defaultLocale());
        if (open.isPresent()) {
            var content = change.apply(open.get().content());
            return moderation.rewrite(open.get().id(), content, actor, version);
        }
        var content = change.apply(present(specialist));
        return drafts.revise(specialist, Optional.of(site.defaultLocale()), Optional.of(content), actor);
    }

    private Edition open(Specialist specialist) {
        return editions.open(Specialists.item(specialist.id()), site.defaultLocale())
                .orElseThrow(() -> new Refusal(Problem.conflict(
                        "nothing-open",
                        "There is no change any more",
                        "It was decided, discarded or taken back meanwhile.")));
    }

    private JsonObject present(Specialist specialist) {
        return specialists.byId(specialist.id()).orElseThrow().profile().toJson();
    }

    private Response page(int status, String slug, Specialist specialist, Actor actor, Typed typed, Notice notice) {
        var all = editions.of(Specialists.item(specialist.id())).stream()
                .filter(edition -> edition.locale().equals(site.defaultLocale()))
                .toList();
        var progress = all.isEmpty() ? null : Progress.of(all);
        var open = progress == null ? null : progress.open();
        var waits = open != null && open.state() != State.DRAFT;
        var attribution = specialist.attribution();
        var shown = open == null ? specialist.profile() : Profile.of(open.content());
        var view = new View(
                slug,
                attribution.name(),
                open == null ? "Up to date" : PlainWords.of(open.state()),
                open == null ? "PUBLISHED" : open.state().name(),
                open == null ? null : new WordsView.Target(Long.toString(open.id()), open.version(), false),
                waits ? null : typed.form() == null ? ProfileForm.of(shown) : typed.form(),
                typed.form() != null,
                attribution.toString(),
                waits ? shown.attribution().toString() : null,
                waits ? ProfileForm.changes(specialist.profile(), shown) : List.of(),
                shown.photo(),
                typed.alt(),
                progress == null
                        ? null
                        : timelines.asked(
                                progress.returned() != null ? progress.returned() : progress.newest(), List.of()),
                progress == null ? List.of() : timelines.of(progress.editions(), actor),
                notice);
        return pages.page(status, "profile", view);
    }

    private static Notice notice(Problem problem) {
        return problem.status() == 412 || problem.status() == 409
                ? new Notice(
                        "This was changed in another window or on another device",
                        "What you typed is not saved, but still here where it can be changed.",
                        List.of())
                : new Notice("Please look again", problem.detail(), List.of());
    }
}
