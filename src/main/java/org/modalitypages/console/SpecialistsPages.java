package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;
import org.modalitypages.statement.Statements;

/** {@code /console/specialists}: the list with a search by name, and each with its record and statements. */
@ApplicationScoped
@Path("console/specialists")
@Produces("text/html;charset=utf-8")
public class SpecialistsPages {

    private static final String PATH = "/console/specialists/";
    private static final int PAGE = 50;

    @Inject
    private ConsolePages pages;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private PublicSpecialists visible;

    @Inject
    private Statements statements;

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

    /** The list; {@code next} is the address of the next page, or {@code null}. */
    public record View(SpecialistFilter filter, List<Row> rows, String next) {}

    /** One specialist; {@code place} is empty when it is unknown. */
    public record Row(String slug, String name, String title, String place, boolean claimed) {}

    @GET
    public Response list(@BeanParam SpecialistFilter filter, @QueryParam("after") String after) {
        caller.actorBeing(Role.EDITOR);
        var page = specialists.page(filter.filter(), PAGE, after);
        var current = slugs.current(
                Specialists.TYPE, page.items().stream().map(Specialist::id).toList());
        var rows = page.items().stream()
                .map(specialist -> row(specialist, current.get(specialist.id())))
                .toList();
        var next = page.next() == null ? null : "/console/specialists?" + filter.query() + "&after=" + page.next();
        return pages.page("specialists", new View(filter, rows, next));
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        var current = slugs.current(Specialists.TYPE, specialist.id());
        if (!current.equals(slug)) {
            return Response.status(303).header("Location", PATH + current).build();
        }
        return pages.page("itemPage", view(specialist, actor, slug, null));
    }

    /** Begins a new edition of the public fields. */
    @POST
    @Path("{slug}/editions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(@PathParam("slug") String slug, InputStream sent) {
        var locale = Form.read(sent).given("locale");
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        try {
            var edition = drafts.revise(specialist, locale, Optional.empty(), actor);
            return pages.redirect("/console/editions/" + edition.id(), "A new draft has begun. What is live stays.");
        } catch (Refusal refused) {
            return refused(refused.problem(), specialist, actor, slug);
        }
    }

    @POST
    @Path("{slug}/slug")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        var wanted = form.text("slug");
        try {
            specialists.rename(specialist.id(), wanted, ReviewPages.version(form));
            return pages.redirect(PATH + wanted, "The address has changed. The former one leads here.");
        } catch (Refusal refused) {
            return refused(refused.problem(), specialist, actor, wanted);
        }
    }

    private Response refused(Problem problem, Specialist specialist, Actor actor, String typed) {
        return pages.page(problem.status(), "itemPage", view(specialist, actor, typed, Notice.of(problem)));
    }

    private ItemView view(Specialist specialist, Actor actor, String typedSlug, Notice notice) {
        var id = specialist.id();
        var slug = slugs.current(Specialists.TYPE, id);
        return new ItemView(
                Specialists.TYPE,
                specialist.attribution().name(),
                slug,
                specialist.version(),
                PATH + slug,
                visible.contains(id) ? "/specialists/" + slug : null,
                ReviewBody.facts(specialist.profile()),
                slugs.former(Specialists.TYPE, id),
                items.of(editions.of(Specialists.item(id)), actor),
                items.of(newest(id), actor),
                NewPages.locales(site, site.defaultLocale()),
                List.of(),
                typedSlug,
                notice);
    }

    private List<Edition> newest(long specialistId) {
        return statements.by(specialistId).stream()
                .flatMap(statement ->
                        editions.of(Statements.item(statement.id())).stream().limit(1))
                .toList();
    }

    private static Row row(Specialist specialist, String slug) {
        var attribution = specialist.attribution();
        return new Row(
                slug,
                attribution.name(),
                attribution.title(),
                attribution.place(),
                !specialist.linkedAccounts().isEmpty());
    }
}
