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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.OneTimeLinks;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.Roles;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /console/people}: who can sign in and with which roles; for administrators. */
@ApplicationScoped
@Path("console/people")
@Produces("text/html;charset=utf-8")
public class PeoplePages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param link a one-time link just made, shown this once; {@code null} otherwise
     * @param roles to choose from for a new account
     */
    public record View(
            List<Person> people,
            String link,
            String linkFor,
            String email,
            String name,
            List<Choice> roles,
            Notice notice) {}

    /** Somebody with an account. */
    public record Person(
            String id,
            long version,
            String name,
            String email,
            boolean hasPassword,
            String words,
            List<Choice> roles) {}

    @GET
    public Response list() {
        caller.actorBeing(Role.ADMINISTRATOR);
        return pages.page("people", view(null, null, null));
    }

    /** Creates an account and shows the link by which its holder sets a password. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.ADMINISTRATOR);
        try {
            var roles = Roles.ofWords(form.all("role"));
            var account = accounts.create(form.text("email"), form.text("name"), roles, false);
            return pages.page(201, "people", view(linkFor(account), account.email(), null));
        } catch (Refusal refused) {
            var problem = refused.problem();
            var view = new View(
                    people(),
                    null,
                    null,
                    form.text("email"),
                    form.text("name"),
                    choices(form.all("role")),
                    Notice.of(problem));
            return pages.page(problem.status(), "people", view);
        }
    }

    @POST
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setRoles(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.ADMINISTRATOR);
        try {
            var account = accounts.setRoles(PathId.of(id), Roles.ofWords(form.all("role")), ReviewPages.version(form));
            return pages.redirect("/console/people", "The roles of " + account.name() + " are changed.");
        } catch (Refusal refused) {
            return pages.page(refused.problem().status(), "people", view(null, null, Notice.of(refused.problem())));
        }
    }

    /** Shows a link for a new password, once. */
    @POST
    @Path("{id}/password-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response passwordLink(@PathParam("id") String id) {
        caller.actorBeing(Role.ADMINISTRATOR);
        var account = accounts.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
        return pages.page(201, "people", view(linkFor(account), account.email(), null));
    }

    private String linkFor(Account account) {
        return site.url() + "/console/welcome/" + links.forNewPassword(account.id());
    }

    private View view(String link, String linkFor, Notice notice) {
        return new View(people(), link, linkFor, "", "", choices(Set.of()), notice);
    }

    private List<Person> people() {
        return accounts.all().stream().map(PeoplePages::person).toList();
    }

    private static Person person(Account account) {
        var words = account.roles().stream().map(Role::word).sorted().toList();
        return new Person(
                Long.toString(account.id()),
                account.version(),
                account.name(),
                account.email(),
                account.hasPassword(),
                words.isEmpty() ? "no role" : String.join(", ", words),
                choices(words));
    }

    private static List<Choice> choices(java.util.Collection<String> chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.word(), role.word(), chosen.contains(role.word())))
                .toList();
    }
}
