package org.modalitypages.portal;

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
import java.util.Optional;
import org.modalitypages.console.Notice;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.SignIn;
import org.modalitypages.modality.Modalities;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Invitations;
import org.modalitypages.specialist.Invitations.Offer;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** {@code /portal/welcome/<secret>}: an invitation is looked at, which changes nothing, and taken up. */
@ApplicationScoped
@Path("portal/welcome/{secret}")
@Produces("text/html;charset=utf-8")
public class WelcomePages {

    @Inject
    private PortalPages pages;

    @Inject
    private Invitations invitations;

    @Inject
    private Statements statements;

    @Inject
    private Modalities modalities;

    @Inject
    private SignIn signIn;

    @Inject
    private LinkTries tries;

    @Inject
    private Own own;

    @Inject
    private Caller caller;

    /**
     * The page.
     *
     * @param usable whether the link still works; if not, the page says what to do
     * @param specialist as credited
     * @param known whether the address has an account, which needs neither name nor password
     * @param password whether the field for a password stands open
     * @param titles of the modalities about which something is here already
     */
    public record View(
            boolean usable,
            String specialist,
            String email,
            boolean known,
            String name,
            boolean password,
            List<String> titles,
            Notice notice) {}

    @GET
    public Response look(@PathParam("secret") String secret) {
        tries.mustBeFew();
        return invitations
                .look(secret)
                .map(offer -> pages.page("welcome", view(offer, name(offer), false, null)))
                .orElseGet(this::unusable);
    }

    /** Takes the invitation up and signs its reader in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("secret") String secret, InputStream sent) {
        tries.mustBeFew();
        var form = Form.read(sent);
        var offer = invitations.look(secret).orElse(null);
        if (offer == null) {
            return unusable();
        }
        try {
            var password = Optional.of(form.raw("password")).filter(typed -> !typed.isEmpty());
            var accepted = invitations.accept(secret, form.text("name"), password);
            var answer = pages.redirect(
                    "/portal",
                    "Welcome, " + accepted.account().name() + ". From now on nobody writes here in your name but you.");
            return Response.fromResponse(answer)
                    .cookie(signIn.open(accepted.account().id()))
                    .build();
        } catch (Refusal refused) {
            var notice = new Notice("Please look again", refused.problem().detail(), List.of());
            return pages.page(
                    refused.problem().status(),
                    "welcome",
                    view(offer, form.text("name"), form.given("password").isPresent(), notice));
        }
    }

    private View view(Offer offer, String name, boolean password, Notice notice) {
        var about = statements.by(offer.specialist().id()).stream()
                .map(Statement::modalityId)
                .toList();
        var titles = modalities.named(about).values().stream()
                .map(Modalities.Named::title)
                .sorted()
                .toList();
        return new View(
                true,
                offer.specialist().attribution().toString(),
                offer.invitation().email(),
                offer.hasAccount(),
                name,
                password,
                titles,
                notice);
    }

    private static String name(Offer offer) {
        return switch (offer.specialist().kind()) {
            case PERSON -> offer.specialist().attribution().name();
            case PRACTICE -> "";
        };
    }

    /** Whoever took it up and is signed in is led to their pages; others read what they can do. */
    private Response unusable() {
        tries.missed();
        var speaks = caller.signedIn().filter(actor -> !own.specialists(actor).isEmpty());
        return speaks.isPresent()
                ? pages.redirect(
                        "/portal", "That invitation no longer works. You are signed in, and these are your pages.")
                : pages.page(404, "welcome", new View(false, null, null, false, "", false, List.of(), null));
    }
}
