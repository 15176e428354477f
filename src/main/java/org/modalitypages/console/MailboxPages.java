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
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.notice.Letters;
import org.modalitypages.notice.Mail;
import org.modalitypages.notice.MailServer;
import org.modalitypages.notice.MailState;
import org.modalitypages.notice.Mails;
import org.modalitypages.page.Moment;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/**
 * {@code /console/mailbox}: in the demo a mailbox in which every role reads every mail; elsewhere a log of deliveries for
 * editors, in which administrators also read what a mail said, but for its one-time link.
 */
@ApplicationScoped
@Path("console/mailbox")
@Produces("text/html;charset=utf-8")
public class MailboxPages {

    private static final int LIMIT = 50;

    /** The frame shows a document that may do nothing but open links, in the window around it. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    @Inject
    private ConsolePages pages;

    @Inject
    private Mails mails;

    @Inject
    private Letters letters;

    @Inject
    private MailServer server;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * The list.
     *
     * @param state how the mail server is, in a sentence
     * @param trouble whether that is something to act on
     */
    public record View(
            boolean demo,
            String state,
            boolean trouble,
            List<Row> mails,
            List<Choice> states,
            String to,
            boolean filtered,
            String next) {}

    /** One mail of the list; {@code path} is {@code null} when the caller may not read it. */
    public record Row(
            String id,
            String path,
            String subject,
            String recipient,
            String state,
            String words,
            Moment at,
            String answer,
            boolean resendable) {}

    /** One mail; {@code text} and {@code frame} are {@code null} once its words were cleared. */
    public record MailView(Row mail, String name, String messageId, String frame, String text, List<Found> links) {}

    /** A link in a mail. */
    public record Found(String label, String address) {}

    @GET
    public Response list(@Context UriInfo address) {
        mustSeeList();
        var given = address.getQueryParameters();
        var chosen = Optional.ofNullable(given.getFirst("state")).flatMap(MailboxPages::state);
        var to = Optional.ofNullable(given.getFirst("to")).map(String::strip).orElse("");
        var after = Optional.ofNullable(given.getFirst("after")).filter(cursor -> !cursor.isBlank());
        var request = new Mails.Request(
                chosen.orElse(null),
                to.isEmpty() ? null : to.toLowerCase(java.util.Locale.ROOT),
                LIMIT,
                after.orElse(null));
        var page = mails.page(request);
        var trouble = trouble();
        return pages.page(
                "mailbox",
                new View(
                        site.demo(),
                        trouble.orElseGet(this::state),
                        trouble.isPresent(),
                        page.items().stream().map(this::row).toList(),
                        states(chosen.orElse(null)),
                        to,
                        chosen.isPresent() || !to.isEmpty(),
                        page.next() == null ? null : link(chosen.orElse(null), to, page.next())));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        var mail = readable(id);
        var shown = mail.letter().map(letter -> letters.toShow(mail, letter, site.demo()));
        var found = new ArrayList<Found>();
        mail.letter()
                .ifPresent(letter -> letters.actions(mail, letter, site.demo())
                        .forEach(action -> found.add(new Found(action.label(), action.path()))));
        return pages.page(
                "mail",
                new MailView(
                        row(mail),
                        mail.recipientName(),
                        mail.messageId(),
                        shown.isEmpty() ? null : "/console/mailbox/" + mail.id() + "/html",
                        shown.map(Letters.Rendered::text).orElse(null),
                        found));
    }

    /** The mail's HTML, for the frame on its page. */
    @GET
    @Path("{id}/html")
    public Response html(@PathParam("id") String id) {
        var mail = readable(id);
        var letter = mail.letter().orElseThrow(() -> new Refusal(Problem.notFound()));
        return Response.ok(letters.toShow(mail, letter, site.demo())
                        .html()
                        .replace("<head>", "<head><base target=\"_top\">"))
                .header("Content-Security-Policy", FRAME_POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Has a mail sent again that was refused or may not have arrived. */
    @POST
    @Path("{id}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("id") String id, InputStream sent) {
        caller.actorBeing(Role.EDITOR);
        var mail = mails.resend(PathId.of(id));
        return pages.redirect("/console/mailbox", "The mail to " + mail.recipientName() + " will be sent again.");
    }

    private void mustSeeList() {
        if (!site.demo()) {
            caller.actorBeing(Role.EDITOR);
        }
    }

    private Mail readable(String id) {
        if (!site.demo()) {
            caller.actorBeing(Role.ADMINISTRATOR);
        }
        return mails.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Optional<String> trouble() {
        if (!server.configured()) {
            return site.demo()
                    ? Optional.empty()
                    : Optional.of(
                            "Mail is not configured, so mails wait here and nobody gets any. Set mail.smtp.host.");
        }
        var relay = mails.relay();
        return relay.failingSince() == null
                ? Optional.empty()
                : Optional.of("The mail server " + server.address().orElseThrow() + " has not taken mail since "
                        + pages.moment(relay.failingSince()).absolute() + ": " + relay.answer()
                        + " It is tried again.");
    }

    private String state() {
        return server.address()
                .map(address -> "Mails are handed to " + address + ".")
                .orElse("In the demo mails go nowhere but here, and whoever is signed in may read them.");
    }

    private Row row(Mail mail) {
        var readable = site.demo() || caller.actor().is(Role.ADMINISTRATOR);
        return new Row(
                Long.toString(mail.id()),
                readable ? "/console/mailbox/" + mail.id() : null,
                mail.subject(),
                mail.recipient(),
                mail.state().name(),
                mail.state().words(),
                pages.moment(mail.settledAt() == null ? mail.createdAt() : mail.settledAt()),
                mail.answer(),
                mail.state().resendable() && caller.actor().is(Role.EDITOR));
    }

    private static List<Choice> states(MailState chosen) {
        var choices = new ArrayList<>(List.of(new Choice("", "All", chosen == null)));
        Arrays.stream(MailState.values())
                .filter(state -> state != MailState.CONFIRMING)
                .forEach(state -> choices.add(new Choice(state.name(), state.words(), state == chosen)));
        return choices;
    }

    private static Optional<MailState> state(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static String link(MailState state, String to, String after) {
        return "/console/mailbox?after=" + after + (state == null ? "" : "&state=" + state)
                + (to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
