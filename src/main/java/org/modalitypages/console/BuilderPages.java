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
import java.util.Map;
import java.util.Optional;
import org.modalitypages.embed.Embed;
import org.modalitypages.embed.EmbedCheck;
import org.modalitypages.embed.EmbedDraft;
import org.modalitypages.embed.Embeds;
import org.modalitypages.embed.HostSite;
import org.modalitypages.embed.HostSites;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/** {@code /console/sites/<id>/embeds/<embed>}: makes and changes an embed beside what it looks like, and gives its snippets. */
@ApplicationScoped
@Path("console/sites/{id}/embeds")
@Produces("text/html;charset=utf-8")
public class BuilderPages {

    private static final int INVALID = 422;

    @Inject
    private ConsolePages pages;

    @Inject
    private BuilderViews views;

    @Inject
    private HostSites sites;

    @Inject
    private Embeds embeds;

    @Inject
    private EmbedCheck check;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    @GET
    @Path("new")
    public Response blank(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        return pages.page("builder", views.view(site(id), null, views.first(), Map.of(), null));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, InputStream sent) {
        var draft = BuilderForm.read(Form.read(sent));
        caller.actorBeing(Role.SITE_OWNER);
        var site = site(id);
        var problems = check.check(draft).problems();
        if (!problems.none()) {
            return refused(site, null, draft, problems.all());
        }
        return saved(id, embeds.add(site.id(), draft), null);
    }

    @GET
    @Path("{embed}")
    public Response form(@PathParam("id") String id, @PathParam("embed") String embedId) {
        caller.actorBeing(Role.SITE_OWNER);
        var embed = embed(id, embedId);
        return pages.page("builder", views.view(site(id), embed, draft(embed), Map.of(), null));
    }

    /** Saves it, or deletes it. */
    @POST
    @Path("{embed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, @PathParam("embed") String embedId, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        var embed = embed(id, embedId);
        try {
            if (form.text("then").equals("delete")) {
                embeds.delete(embed.siteId(), embed.id(), ReviewPages.version(form));
                return pages.redirect(
                        "/console/sites/" + id,
                        "The embed “" + embed.name()
                                + "” is deleted. Pages that carry its snippet show the usual widget.");
            }
            var draft = BuilderForm.read(form);
            var problems = check.check(draft).problems();
            if (!problems.none()) {
                return refused(site(id), embed, draft, problems.all());
            }
            var pasted = Pasted.of(embed);
            return saved(id, embeds.change(embed.siteId(), embed.id(), draft, ReviewPages.version(form)), pasted);
        } catch (Refusal refused) {
            var problem = refused.problem();
            var typed = form.text("then").equals("delete") ? draft(embed) : BuilderForm.read(form);
            return pages.page(
                    problem.status(), "builder", views.view(site(id), embed, typed, Map.of(), Notice.of(problem)));
        }
    }

    /** What a snippet holds itself, so that a change of it does not reach where it was pasted. */
    private record Pasted(Optional<Long> modality, int height) {
        static Pasted of(Embed embed) {
            return new Pasted(embed.modalityId(), embed.height());
        }
    }

    private Response saved(String siteId, Embed embed, Pasted before) {
        var next = before == null || before.equals(Pasted.of(embed))
                ? "Pages that carry its snippet follow; to put it on one, copy a snippet below."
                : "Modality and height stand in the snippet itself: copy it again to the pages that have it. All else follows there.";
        return pages.redirect(
                "/console/sites/" + siteId + "/embeds/" + embed.id(), "“" + embed.name() + "” is saved. " + next);
    }

    private Response refused(HostSite site, Embed embed, EmbedDraft draft, Map<String, String> problems) {
        return pages.page(INVALID, "builder", views.view(site, embed, draft, BuilderViews.byField(problems), null));
    }

    private EmbedDraft draft(Embed embed) {
        return EmbedDraft.of(
                embed,
                embed.modalityId().map(id -> slugs.current(Modalities.TYPE, id)).orElse(""));
    }

    private HostSite site(String id) {
        return sites.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Embed embed(String siteId, String id) {
        return embeds.byId(PathId.of(siteId), PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
