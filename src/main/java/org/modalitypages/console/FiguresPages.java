package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Transition;
import org.modalitypages.notice.Figures;
import org.modalitypages.notice.Span;
import org.modalitypages.notice.TeamFigures;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /console/figures}: how old the queue is, what was decided and how quickly; for editors, and without names for site owners. */
@ApplicationScoped
@Path("console/figures")
@Produces("text/html;charset=utf-8")
public class FiguresPages {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Inject
    private ConsolePages pages;

    @Inject
    private Figures figures;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * The page.
     *
     * @param moves the headings of the columns of decisions
     * @param people empty for whoever may not see names
     */
    public record View(
            String from,
            String to,
            String days,
            String zone,
            List<Fact> queue,
            List<Fact> span,
            WeekChart chart,
            List<String> moves,
            List<Row> weeks,
            List<Row> people,
            List<Row> findings,
            Notice notice) {}

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /** A line of a table: its heading and its cells. */
    public record Row(String heading, List<String> cells) {}

    @GET
    public Response page(@Context UriInfo address) {
        var named = caller.actorBeing(Role.EDITOR, Role.SITE_OWNER).is(Role.EDITOR);
        var from = given(address, "from");
        var to = given(address, "to");
        try {
            return pages.page("figures", view(figures.of(Span.of(from, to, site.today())), named, null));
        } catch (Refusal refused) {
            var usual = figures.of(Span.of(Optional.empty(), Optional.empty(), site.today()));
            return pages.page(400, "figures", view(usual, named, Notice.of(refused.problem())));
        }
    }

    private View view(TeamFigures found, boolean named, Notice notice) {
        return new View(
                found.span().from().toString(),
                found.span().to().toString(),
                LONG_DAY.format(found.span().from()) + " to "
                        + LONG_DAY.format(found.span().to()),
                site.timeZone().getId(),
                queue(found.queue()),
                span(found),
                WeekChart.of(found.weeks()),
                TeamFigures.DECISIONS.stream().map(Wording::of).toList(),
                found.weeks().stream().map(FiguresPages::row).toList(),
                named ? found.people().stream().map(FiguresPages::row).toList() : List.of(),
                found.findings().stream()
                        .map(rule -> new Row(Wording.ofRule(rule.rule()), List.of(number(rule.findings()))))
                        .toList(),
                notice);
    }

    private static List<Fact> queue(TeamFigures.Queue queue) {
        return List.of(
                new Fact("Waiting for an editor", number(queue.forEditor())),
                new Fact("Waiting for a publisher", number(queue.forPublisher())),
                new Fact("Half have waited at least", age(queue.median())),
                new Fact("One in ten has waited at least", age(queue.ninetieth())),
                new Fact("The oldest has waited", age(queue.oldest())));
    }

    private static List<Fact> span(TeamFigures found) {
        var publication = found.publication();
        return List.of(
                new Fact("Came in", number(found.received())),
                new Fact("Published", number(publication.published())),
                new Fact("Half were published within", age(publication.median())),
                new Fact("Nine in ten were published within", age(publication.ninetieth())),
                new Fact("Returned, of those judged", percent(found, Transition.RETURN)),
                new Fact("Rejected, of those judged", percent(found, Transition.REJECT)));
    }

    private static Row row(TeamFigures.Week week) {
        var cells = new ArrayList<>(List.of(number(week.received())));
        TeamFigures.DECISIONS.forEach(move -> cells.add(number(week.of(move))));
        return new Row(days(week.days()), cells);
    }

    private static Row row(TeamFigures.Person person) {
        var cells = new ArrayList<String>();
        TeamFigures.DECISIONS.forEach(move -> cells.add(number(person.moves().getOrDefault(move, 0))));
        return new Row(person.name() == null ? "Somebody whose account is gone" : person.name(), cells);
    }

    static String days(Span days) {
        return days.from().equals(days.to())
                ? DAY.format(days.from())
                : DAY.format(days.from()) + " – " + DAY.format(days.to());
    }

    private static String age(Duration age) {
        if (age == null) {
            return "–";
        }
        if (age.toMinutes() < 1) {
            return "under a minute";
        }
        if (age.toHours() < 1) {
            return counted(age.toMinutes(), "minute");
        }
        return age.toHours() < 48 ? counted(age.toHours(), "hour") : counted(age.toDays(), "day");
    }

    private static String percent(TeamFigures found, Transition move) {
        return found.judged() == 0 ? "–" : Math.round(found.share(move) * 100) + " %";
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String counted(long number, String unit) {
        return number(number) + " " + unit + (number == 1 ? "" : "s");
    }

    private static Optional<String> given(UriInfo address, String name) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(name)).filter(text -> !text.isBlank());
    }
}
