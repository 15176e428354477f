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
import java.util.Map;
import org.modalitypages.embed.HostSite;
import org.modalitypages.embed.HostSites;
import org.modalitypages.embed.NewSite;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/sites}: the sites that show widgets, what each has, and where it is in use. */
@ApplicationScoped
@Path("console/sites")
@Produces("text/html;charset=utf-8")
public class SitesPages {

    private static final int INVALID = 422;

    @Inject
    private ConsolePages pages;

    @Inject
    private SiteRows rows;

    @Inject
    private HostSites sites;

    @Inject
    private Caller caller;

    /** The list; the form for another site keeps what was typed. */
    public record View(List<SiteRows.Row> sites, Typed typed, Notice notice) {}

    /** One site with its embeds. */
    public record OneView(
            String id, long version, String name, List<SiteRows.EmbedRow> embeds, Typed typed, Notice notice) {}

    /**
     * The fields of a site.
     *
     * @param readable how people read those of the origins that are kept, whose hosts are of letters beyond ASCII
     * @param problems what to do, by field
     */
    public record Typed(String name, String origins, Map<String, String> readable, Map<String, String> problems) {

        static final Typed NOTHING = new Typed("", "", Map.of(), Map.of());

        static Typed of(Form form, Map<String, String> problems) {
            return new Typed(form.text("name"), form.raw("origins"), Map.of(), problems);
        }

        /** What is in the way of origins stands beside them. */
        static Typed refused(Form form, Problem problem) {
            return of(
                    form,
                    "origins".equals(problem.members().get("member")) ? Map.of("origins", problem.detail()) : Map.of());
        }
    }

    @GET
    public Response list() {
        caller.actorBeing(Role.SITE_OWNER);
        return pages.page("sites", new View(rows.all(), Typed.NOTHING, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        var wanted = wanted(form);
        var problems = wanted.problems();
        if (!problems.none()) {
            var typed = Typed.of(form, problems.all());
            return pages.page(INVALID, "sites", new View(rows.all(), typed, notice(problems.all())));
        }
        try {
            var site = sites.add(wanted);
            return pages.redirect(
                    "/console/sites/" + site.id(), "“" + site.name() + "” is registered. Next, make its first embed.");
        } catch (Refusal refused) {
            var typed = Typed.refused(form, refused.problem());
            return pages.page(
                    refused.problem().status(), "sites", new View(rows.all(), typed, Notice.of(refused.problem())));
        }
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        var site = site(id);
        return pages.page("site", view(site, saved(site), null));
    }

    /** Changes a site, or deletes it. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        var site = site(id);
        try {
            if (form.text("then").equals("delete")) {
                sites.delete(site.id(), ReviewPages.version(form));
                return pages.redirect(
                        "/console/sites", "“" + site.name() + "” is deleted, with its embeds and their counts.");
            }
            var wanted = wanted(form);
            var problems = wanted.problems();
            if (!problems.none()) {
                var typed = Typed.of(form, problems.all());
                return pages.page(INVALID, "site", view(site, typed, notice(problems.all())));
            }
            sites.change(site.id(), wanted, ReviewPages.version(form));
            return pages.redirect("/console/sites/" + id, "The change is saved.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            var typed = form.text("then").equals("delete") ? saved(site) : Typed.refused(form, problem);
            return pages.page(problem.status(), "site", view(site, typed, Notice.of(problem)));
        }
    }

    private OneView view(HostSite site, Typed typed, Notice notice) {
        return new OneView(
                Long.toString(site.id()), site.version(), site.name(), rows.embeds(site.id()), typed, notice);
    }

    private static NewSite wanted(Form form) {
        return new NewSite(form.text("name"), form.raw("origins").lines().toList());
    }

    private static Typed saved(HostSite site) {
        return new Typed(site.name(), String.join("\n", site.origins()), site.readable(), Map.of());
    }

    private static Notice notice(Map<String, String> problems) {
        return new Notice(
                "It is not saved yet",
                problems.size() == 1 ? "One field needs another look." : "Two fields need another look.",
                List.of());
    }

    private HostSite site(String id) {
        return sites.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
