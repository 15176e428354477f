package org.modalitypages.portal;

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
import java.util.List;
import java.util.Optional;
import org.modalitypages.console.Notice;
import org.modalitypages.console.NoticeRows;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.MailedLinks;
import org.modalitypages.identity.Sessions;
import org.modalitypages.identity.SignIn;
import org.modalitypages.notice.Preferences;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.privacy.Confirmation;
import org.modalitypages.privacy.Confirmations;
import org.modalitypages.privacy.Erasures;
import org.modalitypages.problem.Refusal;

/** {@code /portal/account}: how one signs in, which mails one gets, and what is kept of one. */
@ApplicationScoped
@Path("portal/account")
@Produces("text/html;charset=utf-8")
public class AccountPages {

    private static final String PATH = "/portal/account";

    @Inject
    private PortalPages pages;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private MailedLinks links;

    @Inject
    private SignIn signIn;

    @Inject
    private Preferences preferences;

    @Inject
    private Erasures erasures;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param sessions the times at which browsers signed in that still are
     * @param section in which something went wrong, as {@code notice} says: {@code password}, {@code address}, {@code mails}
     *     or {@code erase}; empty for none
     * @param typedEmail the new address that was typed and not taken; {@code null} when none was
     * @param sentence what confirms an erasure where there is no password
     */
    public record View(
            String name,
            String email,
            boolean hasPassword,
            List<Moment> sessions,
            String typedEmail,
            Mails mails,
            String sentence,
            String section,
            Notice notice) {

        /** What went wrong in this section; {@code null} when nothing did. */
        public Notice noticeIn(String place) {
            return place.equals(section) ? notice : null;
        }
    }

    /** Which mails come, and the version of that choice. */
    public record Mails(long version, List<NoticeRows.Row> rows) {}

    @GET
    public Response page() {
        return pages.page("account", view(caller.actor(), null, "", null));
    }

    /** Sets a first password, or changes the present one, which has to be given. */
    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        try {
            caller.mustHaveSignedIn();
            if (form.has("present")) {
                accounts.changePassword(actor.accountId(), form.raw("present"), form.raw("password"));
            } else {
                accounts.setFirstPassword(actor.accountId(), form.raw("password"));
            }
            return staySignedIn("The password is set, and every other browser is signed out.");
        } catch (Refusal refused) {
            return refused(refused, "Please look again", actor, null, "password");
        }
    }

    /** Sends a link to the new address, which the account has once it is followed. */
    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response address(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        try {
            caller.mustHaveSignedIn();
            links.sendNewAddress(actor.accountId(), form.text("email"), form.raw("present"));
            return pages.redirect(
                    PATH,
                    "If " + form.text("email") + " has no account, a link is on its way there. Follow it to change.");
        } catch (Refusal refused) {
            return refused(refused, "Please look again", actor, form.text("email"), "address");
        }
    }

    /** Sends a link that sets a new password, for whoever forgot theirs. */
    @POST
    @Path("password-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response passwordLink() {
        links.sendNewPassword(caller.actor().accountId());
        return pages.redirect(PATH, "A link for a new password is on its way to you. It works once, for 24 hours.");
    }

    /** Ends every session but this one. */
    @POST
    @Path("sign-out-everywhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOutEverywhere() {
        var actor = caller.actor();
        sessions.endAll(actor.accountId());
        return staySignedIn("Every other browser is signed out.");
    }

    /** Saves which mails come. */
    @POST
    @Path("notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response notices(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var topics = NoticeRows.chosen(form, preferences.of(actor.accountId()));
        try {
            preferences.choose(actor.accountId(), new Preferences.Wish(topics, null, null), WordsPages.version(form));
            return pages.redirect(PATH, "Saved: from now on you get what you chose.");
        } catch (Refusal refused) {
            return refused(refused, refused.problem().title(), actor, null, "mails");
        }
    }

    /** Erases whoever asks, once they confirmed it by their password or by writing the sentence, and leads to the receipt. */
    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var password = Optional.of(form.raw("erase-password")).filter(typed -> !typed.isEmpty());
        try {
            caller.mustHaveSignedIn();
            var issued = erasures.own(actor, new Confirmation(password, form.given("sentence")));
            return Response.fromResponse(pages.redirect(
                            "/portal/receipts/" + issued.secret(),
                            "Everything about you is erased. You are signed out."))
                    .cookie(signIn.end())
                    .build();
        } catch (Refusal refused) {
            return refused(refused, "Nothing was erased", actor, null, "erase");
        }
    }

    private Response staySignedIn(String done) {
        return Response.fromResponse(pages.redirect(PATH, done))
                .cookie(signIn.renew())
                .build();
    }

    private Response refused(Refusal refused, String title, Actor actor, String typedEmail, String section) {
        var notice = new Notice(title, refused.problem().detail(), List.of());
        return pages.page(refused.problem().status(), "account", view(actor, typedEmail, section, notice));
    }

    private View view(Actor actor, String typedEmail, String section, Notice notice) {
        var account = accounts.byId(actor.accountId()).orElseThrow();
        var mails = preferences.of(actor.accountId());
        return new View(
                account.name(),
                account.email(),
                account.hasPassword(),
                sessions.opened(account.id()).stream().map(pages::moment).toList(),
                typedEmail,
                new Mails(mails.version(), NoticeRows.of(mails, mails.topics())),
                Confirmations.OWN,
                section,
                notice);
    }
}
