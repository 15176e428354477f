package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.SignIn;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.privacy.Confirmation;
import org.modalitypages.privacy.Confirmations;
import org.modalitypages.privacy.Erasure;
import org.modalitypages.privacy.Erasures;
import org.modalitypages.privacy.Receipts;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.SpecialistDrafts;

/** {@code /console/privacy}: one's own data and its erasure; for administrators, that of others and the receipts. */
@ApplicationScoped
@Path("console/privacy")
@Produces("text/html;charset=utf-8")
public class PrivacyPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Erasures erasures;

    @Inject
    private Receipts receipts;

    @Inject
    private Accounts accounts;

    @Inject
    private SpecialistDrafts specialists;

    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    /**
     * The page on one's own data.
     *
     * @param hasPassword whether the password confirms, or else the sentence
     * @param administers whether it shows the part for others
     */
    public record View(
            boolean hasPassword, String sentence, boolean administers, String who, List<Row> receipts, Notice notice) {}

    /** An erasure that was. */
    public record Row(Moment at, String id, String subject) {}

    /**
     * The page before somebody else is erased.
     *
     * @param specialist a slug, or {@code null}
     * @param account an id, or {@code null}
     * @param erased how many of what will be gone
     */
    public record Preview(
            String name,
            String specialist,
            String account,
            String sentence,
            String typed,
            Map<String, Long> erased,
            Notice notice) {}

    @GET
    public Response page() {
        return pages.page("privacy", view("", null));
    }

    /** Erases whoever asks, and leads to the receipt. */
    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response eraseOwn(InputStream sent) {
        var form = Form.read(sent);
        var confirmation = new Confirmation(
                Optional.of(form.raw("password")).filter(typed -> !typed.isEmpty()), form.given("sentence"));
        try {
            caller.mustHaveSignedIn();
            var issued = erasures.own(caller.actor(), confirmation);
            return Response.fromResponse(pages.redirect(
                            "/console/receipts/" + issued.secret(),
                            "Everything about you is erased. You are signed out."))
                    .cookie(signIn.end())
                    .build();
        } catch (Refusal refused) {
            return pages.page(refused.problem().status(), "privacy", view("", Notice.of(refused.problem())));
        }
    }

    /** What would be erased of a specialist (slug or id) or of the holder of an address. */
    @GET
    @Path("others")
    public Response preview(@QueryParam("who") String who) {
        var actor = caller.actorBeing(Role.ADMINISTRATOR);
        var wanted = who == null ? "" : who.strip();
        try {
            return pages.page("erase", preview(wanted, actor));
        } catch (Refusal refused) {
            var notice =
                    new Notice("Nobody is found", "There is no specialist and no account of that name.", List.of());
            return pages.page(404, "privacy", view(wanted, notice));
        }
    }

    /** Erases somebody else, at their request, and leads to the receipt. */
    @POST
    @Path("others")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response eraseOther(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.ADMINISTRATOR);
        var confirmation = new Confirmation(Optional.empty(), form.given("sentence"));
        var account = form.given("account");
        try {
            var issued = account.isPresent()
                    ? erasures.account(PathId.of(account.get()), actor, confirmation)
                    : erasures.specialist(specialists.visible(form.text("specialist"), actor), actor, confirmation);
            return pages.redirect(
                    "/console/receipts/" + issued.secret(),
                    "It is erased. Give the address of this page to the person: it is their receipt.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            if (problem.status() == 404) {
                throw refused;
            }
            var before = preview(account.orElse(form.text("specialist")), actor);
            var again = new Preview(
                    before.name(),
                    before.specialist(),
                    before.account(),
                    before.sentence(),
                    form.text("sentence"),
                    before.erased(),
                    Notice.of(problem));
            return pages.page(problem.status(), "erase", again);
        }
    }

    private Preview preview(String who, Actor actor) {
        var account = who.contains("@")
                ? accounts.byEmail(who)
                : Optional.of(who)
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .flatMap(id -> accounts.byId(Long.parseLong(id)));
        if (account.isPresent()) {
            var holder = account.get();
            return new Preview(
                    holder.name(),
                    null,
                    Long.toString(holder.id()),
                    Confirmations.sentence(holder.name()),
                    "",
                    erasures.preview(holder),
                    null);
        }
        var specialist = specialists.visible(who, actor);
        var name = specialist.attribution().name();
        return new Preview(name, who, null, Confirmations.sentence(name), "", erasures.preview(specialist), null);
    }

    private View view(String who, Notice notice) {
        var actor = caller.actor();
        var account = accounts.byId(actor.accountId()).orElseThrow(() -> new Refusal(Problem.notFound()));
        var administers = actor.is(Role.ADMINISTRATOR);
        return new View(
                account.hasPassword(),
                Confirmations.OWN,
                administers,
                who,
                administers ? receipts.newest().stream().map(this::row).toList() : List.of(),
                notice);
    }

    private Row row(Erasure erasure) {
        return new Row(pages.moment(erasure.erasedAt()), erasure.id(), subject(erasure.receipt()));
    }

    /** What stands in the record in place of a name. */
    static String subject(JsonObject receipt) {
        var subject = receipt.getJsonArray("subject").getValuesAs(jakarta.json.JsonString::getString);
        return subject.isEmpty() ? "A specialist without account" : String.join(", ", subject);
    }
}
