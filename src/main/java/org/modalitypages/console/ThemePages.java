package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.appearance.InstalledTheme;
import org.modalitypages.appearance.InstalledThemes;
import org.modalitypages.appearance.ThemeChanges;
import org.modalitypages.delivery.PreviewAnswer;
import org.modalitypages.delivery.ThemePreviews;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeProblem;
import org.modalitypages.theme.ThemeRule;

/** {@code /console/themes/{name}}: one theme is set up beside what it looks like, worn, downloaded or deleted. */
@ApplicationScoped
@Path("console/themes/{name}")
@Produces("text/html;charset=utf-8")
public class ThemePages {

    /** In the query or form of a look: the fields are there, also those that are empty. */
    private static final String TYPED = "typed";

    @Inject
    private ConsolePages pages;

    @Inject
    private InstalledThemes installed;

    @Inject
    private ThemeChanges changes;

    @Inject
    private ThemePreviews previews;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param facts what it is, by label
     * @param users who wears it, in words
     * @param found what the check found, in a few words; empty without an error
     */
    public record View(
            String name,
            String title,
            String description,
            long version,
            boolean usable,
            boolean worn,
            boolean shipped,
            Map<String, String> facts,
            List<String> users,
            List<ThemeFields.Group> groups,
            List<ThemeProblem> problems,
            String found,
            Notice notice) {}

    @GET
    public Response one(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        var theme = known(name);
        return pages.page("theme", view(theme, theme.theme(), null));
    }

    /** Keeps what was typed; the button {@code reset} goes back to what the theme has. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("name") String name, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        var theme = known(name);
        var usable = usable(theme);
        try {
            var values = form.has("reset") ? Map.<String, Object>of() : ThemeFields.values(usable, form);
            changes.choose(name, values, ReviewPages.version(form));
            return pages.redirect("/console/themes/" + name, "It is saved.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            var typed = installed.trial(name, ThemeFields.lenient(usable, form));
            return pages.page(problem.status(), "theme", view(known(name), Optional.of(typed), Notice.of(problem)));
        }
    }

    /** A page of the site as it would be: with what is saved, or with what is in the query. */
    @GET
    @Path("look")
    public Response look(@PathParam("name") String name, @Context UriInfo address) {
        caller.actorBeing(Role.SITE_OWNER);
        var query = address.getRequestUri().getRawQuery();
        var form =
                Form.read(new ByteArrayInputStream((query == null ? "" : query).getBytes(StandardCharsets.US_ASCII)));
        return look(known(name), form);
    }

    /** The same for what is typed into the form. */
    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lookAtTyped(@PathParam("name") String name, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        return look(known(name), form);
    }

    @POST
    @Path("wear")
    public Response wear(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        try {
            changes.wear(name);
            return pages.redirect(
                    "/console/themes",
                    "The pages of the site wear " + known(name).title() + " now.");
        } catch (Refusal refused) {
            return refused(name, refused);
        }
    }

    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("name") String name, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        try {
            changes.delete(name, ReviewPages.version(form));
            return pages.redirect("/console/themes", "It is deleted.");
        } catch (Refusal refused) {
            return refused(name, refused);
        }
    }

    /** The theme's own files, to begin another from. */
    @GET
    @Path("zip")
    @Produces({"application/zip", "text/html;charset=utf-8"})
    public Response zip(@PathParam("name") String name) {
        caller.actorBeing(Role.SITE_OWNER);
        usable(known(name));
        return Response.ok(installed.archive(name), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response look(InstalledTheme theme, Form form) {
        var saved = usable(theme);
        var shown = form.has(TYPED) ? installed.trial(theme.name(), ThemeFields.lenient(saved, form)) : saved;
        var look = previews.of(shown, form.text("scheme"));
        return PreviewAnswer.withStyle(look.html(), look.css());
    }

    private Response refused(String name, Refusal refused) {
        var theme = known(name);
        var problem = refused.problem();
        return pages.page(problem.status(), "theme", view(theme, theme.theme(), Notice.of(problem)));
    }

    private InstalledTheme known(String name) {
        return installed.installed(name).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static Theme usable(InstalledTheme theme) {
        return theme.theme().orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** @param shown with what is in the form */
    private View view(InstalledTheme theme, Optional<Theme> shown, Notice notice) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Name", theme.name());
        theme.theme().ifPresent(usable -> facts.put("Version", usable.version()));
        theme.theme().flatMap(Theme::parent).ifPresent(parent -> facts.put("Builds on", parent));
        facts.put("Origin", theme.shipped() ? "comes with the product" : "uploaded");
        return new View(
                theme.name(),
                theme.title(),
                theme.theme().map(Theme::description).orElse(""),
                theme.version(),
                theme.theme().isPresent(),
                theme.name().equals(installed.current().name()),
                theme.shipped(),
                facts,
                changes.users(theme.name()),
                shown.map(known -> ThemeFields.of(known, known.values())).orElse(List.of()),
                theme.problems(),
                theme.problems().stream().anyMatch(problem -> problem.level() == ThemeRule.Level.ERROR)
                        ? ThemesPages.found(theme.problems())
                        : "",
                notice);
    }
}
