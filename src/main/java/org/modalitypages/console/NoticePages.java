package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Caller;
import org.modalitypages.modality.Modalities;
import org.modalitypages.notice.Frequency;
import org.modalitypages.notice.Preferences;
import org.modalitypages.notice.Topic;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/account/notices}: which mails one gets. */
@ApplicationScoped
@Path("console/account/notices")
@Produces("text/html;charset=utf-8")
public class NoticePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Preferences preferences;

    @Inject
    private Modalities modalities;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    /**
     * The form.
     *
     * @param restrictable whether modalities and regions are offered, as they are to the team
     * @param regions as typed, parted by commas
     */
    public record View(
            String email,
            long version,
            List<NoticeRows.Row> topics,
            boolean restrictable,
            List<Choice> modalities,
            String regions,
            Notice notice) {}

    @GET
    public Response form() {
        var chosen = mine();
        return pages.page("notices", view(chosen, chosen.topics(), chosen.modalities(), regions(chosen), null));
    }

    /** Saves the form; what was chosen stays in it when it cannot be saved. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(InputStream sent) {
        var form = Form.read(sent);
        var before = mine();
        var topics = NoticeRows.chosen(form, before);
        var slugs = form.all("modality");
        try {
            var wish = before.restrictable()
                    ? new Preferences.Wish(topics, slugs, regions(form))
                    : new Preferences.Wish(topics, null, null);
            preferences.choose(caller.actor().accountId(), wish, ReviewPages.version(form));
            return pages.redirect("/console/account/notices", "Saved: from now on you get what you chose.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(
                    problem.status(), "notices", view(before, topics, slugs, form.text("regions"), notice(problem)));
        }
    }

    private static Notice notice(Problem problem) {
        return problem.status() == 412
                ? new Notice(
                        "Changed elsewhere",
                        "These choices were changed in another window meanwhile. Look through them and save once more.",
                        List.of())
                : Notice.of(problem);
    }

    private Preferences.Chosen mine() {
        return preferences.of(caller.actor().accountId());
    }

    private static List<String> regions(Form form) {
        return Arrays.stream(form.text("regions").split("[,\\n]"))
                .map(String::strip)
                .filter(region -> !region.isEmpty())
                .toList();
    }

    private static String regions(Preferences.Chosen chosen) {
        return String.join(", ", chosen.regions());
    }

    private View view(
            Preferences.Chosen offered,
            Map<Topic, Frequency> chosen,
            List<String> slugs,
            String regions,
            Notice notice) {
        var rows = NoticeRows.of(offered, chosen);
        var choices = modalities.all().stream()
                .map(modality -> new Choice(modality.slug(), modality.title(), slugs.contains(modality.slug())))
                .toList();
        var email = accounts.byId(caller.actor().accountId()).orElseThrow().email();
        return new View(email, offered.version(), rows, offered.restrictable(), choices, regions, notice);
    }
}
