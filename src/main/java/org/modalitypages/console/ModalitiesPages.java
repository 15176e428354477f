package org.modalitypages.console;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityDrafts;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;

/** {@code /console/modalities}: the list, and each with its editions, its address and what can be begun. */
@ApplicationScoped
@Path("console/modalities")
@Produces("text/html;charset=utf-8")
public class ModalitiesPages {

    private static final String PATH = "/console/modalities/";

    @Inject
    private ConsolePages pages;

    @Inject
    private Modalities modalities;

    @Inject
    private ModalityDrafts drafts;

    @Inject
    private Editions editions;

    @Inject
    private QueueItems items;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** The list. */
    public record View(List<Row> rows) {}

    /** One modality; {@code live} names the languages in which it is published, and is empty for none. */
    public record Row(String slug, String title, String live) {}

    @GET
    public Response list() {
        caller.actorBeing(Role.EDITOR);
        var all = modalities.all();
        var live = editions.live(
                Modalities.TYPE, all.stream().map(Modalities.Named::id).toList());
        var rows = all.stream()
                .map(named -> new Row(
                        named.slug(),
                        named.title(),
                        Optional.ofNullable(live.get(named.id())).stream()
                                .flatMap(List::stream)
                                .map(Edition::locale)
                                .sorted()
                                .map(Wording::locale)
                                .collect(Collectors.joining(", "))))
                .toList();
        return pages.page("modalities", new View(rows));
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var actor = caller.actorBeing(Role.EDITOR);
        var found = found(slug);
        if (!found.current()) {
            return Response.status(303)
                    .header("Location", PATH + slugs.current(Modalities.TYPE, found.itemId()))
                    .build();
        }
        return pages.page("itemPage", view(found.itemId(), actor, slug, null));
    }

    /** Begins a new edition, or leads to the one that is open. */
    @POST
    @Path("{slug}/editions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(@PathParam("slug") String slug, InputStream sent) {
        var locale = Form.read(sent).given("locale");
        var actor = caller.actorBeing(Role.EDITOR);
        var id = found(slug).itemId();
        try {
            var edition = drafts.revise(id, locale, Optional.empty(), actor);
            return pages.redirect(
                    "/console/editions/" + edition.id() + "/write", "A new draft has begun. What is live stays.");
        } catch (Refusal refused) {
            return refused(refused.problem(), id, actor, slug);
        }
    }

    @POST
    @Path("{slug}/slug")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var id = found(slug).itemId();
        var wanted = form.text("slug");
        try {
            modalities.rename(id, wanted, ReviewPages.version(form));
            return pages.redirect(PATH + wanted, "The address has changed. The former one leads here.");
        } catch (Refusal refused) {
            return refused(refused.problem(), id, actor, wanted);
        }
    }

    private Response refused(Problem problem, long id, Actor actor, String typed) {
        return pages.page(problem.status(), "itemPage", view(id, actor, typed, Notice.of(problem)));
    }

    private ItemView view(long id, Actor actor, String typedSlug, Notice notice) {
        var named = modalities.named(List.of(id)).get(id);
        var all = editions.of(Modalities.item(id));
        return new ItemView(
                Modalities.TYPE,
                named.title(),
                named.slug(),
                modalities.byId(id).orElseThrow().version(),
                PATH + named.slug(),
                all.stream().anyMatch(edition -> edition.state().live()) ? "/modalities/" + named.slug() : null,
                List.of(),
                slugs.former(Modalities.TYPE, id),
                items.of(all, actor),
                List.of(),
                NewPages.locales(site, site.defaultLocale()),
                languages(all),
                typedSlug,
                notice);
    }

    /** How far the page is in each of the site's languages, against the default one. */
    private List<ItemView.Translation> languages(List<Edition> all) {
        var live = all.stream()
                .filter(edition -> edition.state().live())
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
        var original = live.get(site.defaultLocale());
        return site.locales().stream()
                .map(locale -> new ItemView.Translation(
                        Wording.locale(locale),
                        standing(live.get(locale), original),
                        all.stream()
                                .filter(edition -> edition.locale().equals(locale)
                                        && edition.state().open())
                                .map(edition -> "/console/editions/" + edition.id())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static String standing(Edition live, Edition original) {
        if (live == null) {
            return "missing";
        }
        return original != null && live.publishedAt().isBefore(original.publishedAt())
                ? "live, older than the original"
                : "live";
    }

    private Slugs.Found found(String slug) {
        return modalities.bySlug(slug).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
