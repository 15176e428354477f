package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.modalitypages.appearance.InstalledTheme;
import org.modalitypages.appearance.InstalledThemes;
import org.modalitypages.appearance.ThemeChanges;
import org.modalitypages.appearance.UploadRefused;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.UploadForm;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeArchive;
import org.modalitypages.theme.ThemeProblem;
import org.modalitypages.theme.ThemeRule;

/** {@code /console/themes}: the themes that are installed, and the upload of another; for site owners. */
@ApplicationScoped
@Path("console/themes")
@Produces("text/html;charset=utf-8")
public class ThemesPages {

    /** Room for what a form writes around the file. */
    private static final int AROUND = 20_000;

    @Inject
    private ConsolePages pages;

    @Inject
    private InstalledThemes installed;

    @Inject
    private ThemeChanges changes;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param missing the theme that should be worn and can not be; {@code null} when all is well
     * @param worn the name of the one that is
     * @param refused what is wrong with the zip that was just sent
     */
    public record View(List<Row> rows, String missing, String worn, List<ThemeProblem> refused, Notice notice) {}

    /** A theme in the list; {@code found} says what the check found. */
    public record Row(
            String name, String title, String description, String origin, boolean worn, boolean usable, String found) {}

    @GET
    public Response all() {
        caller.actorBeing(Role.SITE_OWNER);
        return pages.page("themes", view(List.of(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@HeaderParam("Content-Type") String contentType, InputStream sent) {
        caller.actorBeing(Role.SITE_OWNER);
        try {
            var file = UploadForm.read(sent, contentType, ThemeArchive.LIMIT + AROUND)
                    .file()
                    .orElseThrow(() ->
                            new Refusal(Problem.invalid("Choose a zip first.").with("member", "file")));
            var name = changes.upload(file.bytes());
            return pages.redirect("/console/themes/" + name, installedNow(name));
        } catch (UploadRefused refused) {
            var notice = new Notice(
                    "Nothing was changed", refused.reason(), List.of("Correct what stands in the table below."));
            return pages.page(422, "themes", view(refused.problems(), notice));
        } catch (Refusal refused) {
            return pages.page(refused.problem().status(), "themes", view(List.of(), Notice.of(refused.problem())));
        }
    }

    private String installedNow(String name) {
        var errors = installed
                .installed(name)
                .map(theme -> count(theme.problems(), ThemeRule.Level.ERROR))
                .orElse(0L);
        return errors == 0
                ? "It is installed. Set it up, look at it, and wear it when you like it."
                : "It is installed, with " + counted(errors, "error") + " that readers would notice.";
    }

    private View view(List<ThemeProblem> refused, Notice notice) {
        var worn = installed.current().name();
        return new View(
                installed.all().stream().map(theme -> row(theme, worn)).toList(),
                installed.missing().orElse(null),
                worn,
                refused,
                notice);
    }

    private static Row row(InstalledTheme theme, String worn) {
        return new Row(
                theme.name(),
                theme.title(),
                theme.theme().map(Theme::description).orElse(""),
                theme.shipped() ? "comes with the product" : "uploaded",
                theme.name().equals(worn),
                theme.theme().isPresent(),
                found(theme.problems()));
    }

    /** In a few words; recommendations are for its makers. */
    static String found(List<ThemeProblem> problems) {
        var fatal = count(problems, ThemeRule.Level.FATAL);
        var errors = count(problems, ThemeRule.Level.ERROR);
        var warnings = count(problems, ThemeRule.Level.WARNING);
        if (fatal > 0) {
            return "can not be used";
        }
        if (errors + warnings == 0) {
            return "no problems";
        }
        return counted(errors, "error") + (errors > 0 && warnings > 0 ? ", " : "") + counted(warnings, "warning");
    }

    private static long count(List<ThemeProblem> problems, ThemeRule.Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }

    private static String counted(long number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }
}
