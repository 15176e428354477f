package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /api/v1/manage/mails}: which mails wait, left, or were refused; for editors. */
@ApplicationScoped
@Path("api/v1/manage/mails")
@Produces(MediaType.APPLICATION_JSON)
public class MailsResource {

    @Inject
    private Mails mails;

    @Inject
    private Letters letters;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /** A page, newest first; filters are {@code state} and {@code to}, {@code limit} is 1 to 100 (default 50). */
    @GET
    public JsonObject list(@Context UriInfo address) {
        var parameters = QueryParameters.of(address, "state", "to", "limit", "after");
        var request = new Mails.Request(
                parameters.value("state").map(MailsResource::state).orElse(null),
                parameters
                        .value("to")
                        .map(to -> to.strip().toLowerCase(Locale.ROOT))
                        .orElse(null),
                parameters.limit(50),
                parameters.value("after").orElse(null));
        caller.actorBeing(Role.EDITOR);
        var page = mails.page(request);
        var items = Json.createArrayBuilder();
        page.items().forEach(mail -> items.add(view(mail)));
        var answer = Json.createObjectBuilder().add("items", items);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next())).build();
    }

    /** One mail; its {@code text} is for administrators, or for every editor of a demo, and without its one-time link. */
    @GET
    @Path("{id}")
    public JsonObject one(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        var mail = mails.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
        var view = view(mail);
        var readable = site.demo() || actor.is(Role.ADMINISTRATOR);
        var text = mail.letter()
                .filter(letter -> readable)
                .map(letter -> letters.toShow(mail, letter, site.demo()).text());
        return (text.isPresent() ? view.add("text", text.get()) : view.addNull("text")).build();
    }

    /** Has a mail sent again, under the Message-ID that it had. */
    @POST
    @Path("{id}/resend")
    public JsonObject resend(@PathParam("id") String id) {
        caller.actorBeing(Role.EDITOR);
        return view(mails.resend(PathId.of(id))).build();
    }

    private static MailState state(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.invalidParameter(
                        "state",
                        "\"state\" names a state that there is not.",
                        Arrays.stream(MailState.values()).map(Enum::name).toList())));
    }

    private static JsonObjectBuilder view(Mail mail) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(mail.id()))
                .add("messageId", mail.messageId())
                .add("topic", mail.topic().word())
                .add("to", mail.recipient())
                .add("subject", mail.subject())
                .add("state", mail.state().name())
                .add("createdAt", mail.createdAt().toString())
                .add("attempts", mail.attempts());
        add(view, "settledAt", mail.settledAt());
        add(view, "edition", mail.editionId());
        add(view, "answer", mail.answer());
        var allowed = Json.createArrayBuilder();
        if (mail.state().resendable() && !mail.lostItsLink()) {
            allowed.add("resend");
        }
        return view.add("allowed", allowed);
    }

    private static void add(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
