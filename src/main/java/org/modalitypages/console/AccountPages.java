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
import org.modalitypages.http.PathId;
import org.modalitypages.identity.AccessToken;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.ExternalIdentities;
import org.modalitypages.identity.ExternalIdentity;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.Roles;
import org.modalitypages.identity.SignIn;
import org.modalitypages.identity.Tokens;
import org.modalitypages.identity.launch.Launches;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/account}: one's own tokens and password. */
@ApplicationScoped
@Path("console/account")
@Produces("text/html;charset=utf-8")
public class AccountPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private ExternalIdentities identities;

    @Inject
    private Launches launches;

    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param secret of a token just issued, shown this once; {@code null} otherwise
     */
    public record View(
            String name,
            String email,
            List<String> roles,
            List<Row> tokens,
            List<Identity> identities,
            List<String> issuable,
            String secret,
            String label,
            Notice notice) {}

    /** A token that is still valid; {@code lastUsed} is {@code null} when it was never used. */
    public record Row(String id, String label, String role, String prefix, Moment created, Moment lastUsed) {}

    /** Who one is elsewhere, and so another way in; {@code provider} is a name or an address. */
    public record Identity(String id, String provider, String subject, Moment lastUsed) {}

    @GET
    public Response page() {
        return pages.page("account", view(caller.actor(), null, "", null));
    }

    /** Issues a token and answers with its secret at once, since it must not travel in an address or cookie. */
    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        try {
            caller.mustHaveSignedIn();
            var issued = tokens.issue(actor, Roles.ofWord(form.text("role")), form.text("label"));
            return pages.page(201, "account", view(actor, issued.secret(), "", null));
        } catch (Refusal refused) {
            return refused(refused.problem(), actor, form.text("label"));
        }
    }

    @POST
    @Path("tokens/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") String id) {
        tokens.revoke(caller.actor().accountId(), PathId.of(id));
        return pages.redirect("/console/account", "The token is revoked; nothing can use it any more.");
    }

    /** Ends one of the ways in from elsewhere. */
    @POST
    @Path("identities/{id}/disconnect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disconnect(@PathParam("id") String id) {
        caller.mustHaveSignedIn();
        identities.disconnect(caller.actor().accountId(), PathId.of(id));
        return pages.redirect("/console/account", "It is disconnected; from there nobody gets in here any more.");
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        try {
            caller.mustHaveSignedIn();
            if (!form.raw("password").equals(form.raw("again"))) {
                throw new Refusal(Problem.invalid("The two new passwords differ. Type the same one twice."));
            }
            accounts.changePassword(actor.accountId(), form.raw("present"), form.raw("password"));
            var answer = pages.redirect(
                    "/console/account", "The password is changed, and every other browser is signed out.");
            return Response.fromResponse(answer).cookie(signIn.renew()).build();
        } catch (Refusal refused) {
            return refused(refused.problem(), actor, "");
        }
    }

    private Response refused(Problem problem, Actor actor, String label) {
        var notice = new Notice("Please look again", problem.detail(), List.of());
        return pages.page(problem.status(), "account", view(actor, null, label, notice));
    }

    private View view(Actor actor, String secret, String label, Notice notice) {
        var account = accounts.byId(actor.accountId()).orElseThrow();
        return new View(
                account.name(),
                account.email(),
                account.roles().stream().map(Role::word).sorted().toList(),
                tokens.of(account.id()).stream()
                        .filter(token -> token.revokedAt() == null)
                        .map(this::row)
                        .toList(),
                identities.of(account.id()).stream().map(this::identity).toList(),
                Arrays.stream(Role.values()).filter(actor::is).map(Role::word).toList(),
                secret,
                label,
                notice);
    }

    private Identity identity(ExternalIdentity identity) {
        return new Identity(
                Long.toString(identity.id()),
                launches.nameOfProvider(identity.provider()),
                identity.subject(),
                pages.moment(identity.lastUsedAt()));
    }

    private Row row(AccessToken token) {
        return new Row(
                Long.toString(token.id()),
                token.label(),
                token.role().word(),
                token.prefix(),
                pages.moment(token.createdAt()),
                pages.moment(token.lastUsedAt()));
    }
}
