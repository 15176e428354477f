package org.modalitypages.console;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.modalitypages.delivery.PreviewAnswer;
import org.modalitypages.delivery.TypedPages;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.State;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;

/** {@code /console/editions/{id}/write}: a modality's page is written beside what it will look like. */
@ApplicationScoped
@Path("console/editions/{id}/write")
@Produces("text/html;charset=utf-8")
public class WritePages {

    private static final int STALE = 412;

    @Inject
    private ConsolePages pages;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private TypedPages typed;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * The form.
     *
     * @param count the words of the definition
     * @param theirs what somebody saved meanwhile, where it differs from what is typed; empty when nobody did
     * @param beside the same fields in the site's default language as they are live; empty when this is that language, or
     *     nothing is
     */
    public record View(
            String id,
            long version,
            String heading,
            String slug,
            String locale,
            String language,
            List<Field> fields,
            int count,
            List<Beside> theirs,
            List<Beside> beside,
            String besideLanguage,
            Notice notice) {}

    /** A field as it reads elsewhere. */
    public record Beside(String label, String value, String locale) {}

    @GET
    public Response form(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        var edition = draft(id);
        return pages.page(
                "write",
                view(
                        edition,
                        ContentFields.of(Modalities.TYPE, edition.content()),
                        edition.content().getString("definition", ""),
                        List.of(),
                        null));
    }

    /** Saves the draft, and stays or goes on to the review page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = draft(id);
        try {
            save(edition, ContentForm.read(Modalities.TYPE, form), actor, form);
            return form.text("then").equals("stay")
                    ? pages.redirect("/console/editions/" + id + "/write", "The draft is saved.")
                    : pages.redirect("/console/editions/" + id, "The draft is saved. Submit it when it is done.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            var now = draft(id);
            var typed = ContentFields.of(Modalities.TYPE, form);
            var theirs = problem.status() == STALE ? differing(now, typed) : List.<Beside>of();
            var notice = theirs.isEmpty()
                    ? Notice.of(problem)
                    : new Notice(
                            "This draft was saved elsewhere meanwhile",
                            "Yours is in the form, and what was saved stands beside or below it. Saving now puts yours in its place.",
                            List.of());
            return pages.page(problem.status(), "write", view(now, typed, form.raw("definition"), theirs, notice));
        }
    }

    /** What is typed, as the public would see it: for the frame beside the form. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.EDITOR);
        var edition = draft(id);
        return PreviewAnswer.of(typed.modality(
                Optional.of(edition.itemId()),
                slugs.current(Modalities.TYPE, edition.itemId()),
                lenient(form),
                edition.locale()));
    }

    private void save(Edition edition, JsonObject content, Actor actor, Form form) {
        moderation.rewrite(edition.id(), content, actor, ReviewPages.version(form));
    }

    /** A page that is half written has a preview too. */
    private static ModalityPage lenient(Form form) {
        var matchUrl = form.text("matchUrl");
        return new ModalityPage(
                form.given("title").orElse("…"),
                form.given("summary").orElse(null),
                form.raw("definition"),
                form.given("callToAction").orElse(null),
                matchUrl.isEmpty() ? null : matchUrl);
    }

    /** Fields that were saved with other words than were typed. */
    private static List<Beside> differing(Edition saved, List<Field> typed) {
        var values = typed.stream().collect(toMap(Field::name, field -> unbroken(field.value())));
        return ContentFields.of(Modalities.TYPE, saved.content()).stream()
                .filter(field -> !unbroken(field.value()).equals(values.get(field.name())))
                .map(field -> new Beside(field.label(), field.value(), saved.locale()))
                .toList();
    }

    /** Browsers send lines that end in two characters. */
    private static String unbroken(String value) {
        return value.strip().replace("\r\n", "\n");
    }

    private View view(Edition edition, List<Field> fields, String definition, List<Beside> theirs, Notice notice) {
        var beside = site.isDefault(edition.locale())
                ? Optional.<Edition>empty()
                : editions.live(edition.item(), site.defaultLocale());
        return new View(
                Long.toString(edition.id()),
                edition.version(),
                edition.heading(),
                slugs.current(Modalities.TYPE, edition.itemId()),
                edition.locale(),
                Wording.locale(edition.locale()),
                fields,
                words(definition),
                theirs,
                beside.map(WritePages::beside).orElse(List.of()),
                Wording.locale(site.defaultLocale()),
                notice);
    }

    private static List<Beside> beside(Edition live) {
        return ContentFields.of(Modalities.TYPE, live.content()).stream()
                .filter(field -> !field.value().isBlank())
                .map(field -> new Beside(field.label(), field.value(), live.locale()))
                .toList();
    }

    /** How many words a text has, as people count them. */
    static int words(String text) {
        var trimmed = text.strip();
        return trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    }

    private Edition draft(String id) {
        return editions.byId(PathId.of(id))
                .filter(edition -> edition.type().equals(Modalities.TYPE) && edition.state() == State.DRAFT)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
