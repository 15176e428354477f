package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Transition;
import org.modalitypages.site.Site;

/** {@code GET /api/v1/manage/figures}: how the team is doing; for editors, and without names for site owners. */
@ApplicationScoped
@Path("api/v1/manage/figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    @Inject
    private Figures figures;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /** The figures of {@code from} to {@code to}, days of the site's time zone; without them of the last twelve weeks. */
    @GET
    public JsonObject figures(@Context UriInfo address) {
        var parameters = QueryParameters.of(address, "from", "to");
        var span = Span.of(parameters.value("from"), parameters.value("to"), site.today());
        var named = caller.actorBeing(Role.EDITOR, Role.SITE_OWNER).is(Role.EDITOR);
        var found = figures.of(span);
        var weeks = Json.createArrayBuilder();
        found.weeks()
                .forEach(week -> weeks.add(
                        days(week.days()).add("received", week.received()).add("decisions", decisions(week.moves()))));
        var people = Json.createArrayBuilder();
        found.people().forEach(person -> people.add(view(person, named)));
        var rules = Json.createArrayBuilder();
        found.findings()
                .forEach(rule -> rules.add(
                        Json.createObjectBuilder().add("rule", rule.rule()).add("findings", rule.findings())));
        return days(span)
                .add("timeZone", site.timeZone().getId())
                .add("queue", view(found.queue()))
                .add("weeks", weeks)
                .add("people", people)
                .add("publication", view(found.publication()))
                .add("judged", found.judged())
                .add("returnedShare", found.share(Transition.RETURN))
                .add("rejectedShare", found.share(Transition.REJECT))
                .add("findings", rules)
                .build();
    }

    private static JsonObjectBuilder days(Span span) {
        return Json.createObjectBuilder()
                .add("from", span.from().toString())
                .add("to", span.to().toString());
    }

    private static JsonObjectBuilder view(TeamFigures.Queue queue) {
        var view = Json.createObjectBuilder()
                .add("waiting", queue.waiting())
                .add("forEditor", queue.forEditor())
                .add("forPublisher", queue.forPublisher());
        add(view, "medianAgeSeconds", queue.median());
        add(view, "ninetiethPercentileAgeSeconds", queue.ninetieth());
        return add(view, "oldestAgeSeconds", queue.oldest());
    }

    private static JsonObjectBuilder view(TeamFigures.Publication publication) {
        var view = Json.createObjectBuilder().add("published", publication.published());
        add(view, "medianSeconds", publication.median());
        return add(view, "ninetiethPercentileSeconds", publication.ninetieth());
    }

    private static JsonObjectBuilder view(TeamFigures.Person person, boolean named) {
        var view = Json.createObjectBuilder();
        if (named && person.accountId() != null) {
            view.add("account", Long.toString(person.accountId()));
        } else {
            view.addNull("account");
        }
        if (named && person.name() != null) {
            view.add("name", person.name());
        } else {
            view.addNull("name");
        }
        return view.add("decisions", decisions(person.moves()));
    }

    private static JsonObjectBuilder decisions(Map<Transition, Integer> moves) {
        var view = Json.createObjectBuilder();
        TeamFigures.DECISIONS.forEach(move -> view.add(move.name(), moves.getOrDefault(move, 0)));
        return view;
    }

    private static JsonObjectBuilder add(JsonObjectBuilder view, String name, Duration duration) {
        return duration == null ? view.addNull(name) : view.add(name, duration.toSeconds());
    }
}
