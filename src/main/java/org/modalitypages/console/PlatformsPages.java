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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.platform.Adapters;
import org.modalitypages.platform.ConnectionSchema;
import org.modalitypages.platform.Deliveries;
import org.modalitypages.platform.Platform;
import org.modalitypages.platform.PlatformDraft;
import org.modalitypages.platform.Platforms;
import org.modalitypages.platform.WorkKind;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/platforms}: connects content platforms, and shows how each of them does. */
@ApplicationScoped
@Path("console/platforms")
@Produces("text/html;charset=utf-8")
public class PlatformsPages {

    private static final int INVALID = 422;

    @Inject
    private ConsolePages pages;

    @Inject
    private PlatformRows views;

    @Inject
    private Platforms platforms;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Adapters adapters;

    @Inject
    private Caller caller;

    @GET
    public Response list() {
        caller.actorBeing(Role.SITE_OWNER);
        return pages.page("platforms", views.list());
    }

    /** The form to connect a platform of a kind. */
    @GET
    @Path("new/{kind}")
    public Response blank(@PathParam("kind") String kind) {
        var actor = caller.actorBeing(Role.SITE_OWNER);
        var schema = schema(kind);
        return pages.page("platformNew", views.form(schema, PlatformRows.blank(schema, actor), Map.of(), null));
    }

    @POST
    @Path("new/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(@PathParam("kind") String kind, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.SITE_OWNER);
        var schema = schema(kind);
        var draft = draft(schema, form);
        var problems = platforms.check(draft, Optional.empty(), actor);
        if (!problems.none()) {
            return pages.page(INVALID, "platformNew", views.form(schema, draft, problems.all(), null));
        }
        try {
            var kept = platforms.connect(draft, actor);
            return kept.generated().isEmpty()
                    ? pages.redirect(
                            "/console/platforms/" + kept.platform().id(),
                            "“" + kept.platform().name() + "” is connected. What it needs is being installed there.")
                    : pages.page("platformSecret", views.secret(kept));
        } catch (Refusal refused) {
            return pages.page(
                    refused.problem().status(),
                    "platformNew",
                    views.form(schema, draft, Map.of(), Notice.of(refused.problem())));
        }
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        caller.actorBeing(Role.SITE_OWNER);
        return pages.page("platform", views.one(platform(id), null, Map.of(), null));
    }

    /** Changes a platform, or has something done with it. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.SITE_OWNER);
        var platform = platform(id);
        var page = "/console/platforms/" + platform.id();
        try {
            return switch (form.text("then")) {
                case "save" -> save(platform, form, page, actor);
                case "compare" -> asked(platform, WorkKind.COMPARE, page, "It is being compared.");
                case "reconcile" -> asked(platform, WorkKind.RECONCILE, page, "What differs is being put right.");
                case "install" -> asked(platform, WorkKind.INSTALL, page, "What it needs is being installed.");
                case "leave" -> asked(platform, WorkKind.LEAVE, "/console/platforms", "It is being disconnected.");
                case "remove" ->
                    asked(platform, WorkKind.REMOVE, "/console/platforms", "It is being emptied and disconnected.");
                case "forget" -> {
                    platforms.forget(platform.id(), version(form));
                    yield pages.redirect("/console/platforms", "“" + platform.name() + "” is forgotten.");
                }
                case "off", "on" -> {
                    platforms.turn(platform.id(), form.text("then").equals("on"), version(form));
                    yield pages.redirect(
                            page,
                            form.text("then").equals("on")
                                    ? "It is told of every change again, and what it missed is being sent."
                                    : "It is told of nothing until you switch it on again.");
                }
                case "renew" ->
                    pages.page(
                            "platformSecret",
                            views.secret(platforms.renew(platform.id(), form.text("setting"), version(form))));
                case "test" -> {
                    deliveries.test(platform.id());
                    yield pages.redirect(page + "#deliveries", "A test is on its way. It shows among the deliveries.");
                }
                case "replay" -> {
                    var replayed = deliveries.replayAll(platform.id());
                    yield pages.redirect(page + "#deliveries", replayed + " started over.");
                }
                default -> throw new Refusal(Problem.malformed("Choose what to do with the platform."));
            };
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(problem.status(), "platform", views.one(platform, null, Map.of(), Notice.of(problem)));
        }
    }

    private Response save(Platform platform, Form form, String page, Actor actor) {
        var draft = draft(schema(platform.kind()), form);
        var problems = platforms.check(draft, Optional.of(platform), actor);
        if (!problems.none()) {
            return pages.page(INVALID, "platform", views.one(platform, draft, problems.all(), null));
        }
        var kept = platforms.change(platform.id(), draft, version(form), actor);
        if (!kept.generated().isEmpty()) {
            return pages.page("platformSecret", views.secret(kept));
        }
        return pages.redirect(page, "The change is saved, and being tried.");
    }

    private Response asked(Platform platform, WorkKind kind, String page, String words) {
        platforms.ask(platform.id(), kind);
        return pages.redirect(page, words);
    }

    private static OptionalLong version(Form form) {
        return ReviewPages.version(form);
    }

    private static PlatformDraft draft(ConnectionSchema schema, Form form) {
        var settings = new HashMap<String, String>();
        schema.entries().forEach(entry -> settings.put(entry.name(), form.text("setting-" + entry.name())));
        return new PlatformDraft(
                schema.kind(), form.text("name"), form.text("locale"), form.text("role-cap"), settings);
    }

    private ConnectionSchema schema(String kind) {
        return adapters.kinds().stream()
                .filter(schema -> schema.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Platform platform(String id) {
        return platforms.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
