package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modalitypages.moderation.Transition;
import org.modalitypages.site.Site;

/** The letter with the figures of a week. */
@ApplicationScoped
class FigureLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    @Inject
    private Site site;

    Letter of(TeamFigures figures, String greeting) {
        var days = DAY.format(figures.span().from()) + " to "
                + DAY.format(figures.span().to());
        return new Letter(
                "The week " + days,
                greeting,
                List.of(
                        new Letter.Rows("The queue now", queue(figures)),
                        new Letter.Rows("From " + days, week(figures)),
                        new Letter.Action(
                                "All figures",
                                "/console/figures?from=" + figures.span().from() + "&to="
                                        + figures.span().to())),
                "You get this on Mondays because you chose to on " + site.name() + ".");
    }

    private static List<Letter.Row> queue(TeamFigures figures) {
        var queue = figures.queue();
        return List.of(
                new Letter.Row("Waiting for an editor", number(queue.forEditor())),
                new Letter.Row("Waiting for a publisher", number(queue.forPublisher())),
                new Letter.Row("Half have waited", span(queue.median())),
                new Letter.Row("The oldest has waited", span(queue.oldest())));
    }

    private static List<Letter.Row> week(TeamFigures figures) {
        var rows = new ArrayList<Letter.Row>();
        rows.add(new Letter.Row("Came in", number(figures.received())));
        for (var move : TeamFigures.DECISIONS) {
            rows.add(new Letter.Row(DecisionLetters.headline(move), number(figures.total(move))));
        }
        rows.add(new Letter.Row(
                "Half were published within", span(figures.publication().median())));
        rows.add(new Letter.Row("Returned, of those judged", percent(figures.share(Transition.RETURN))));
        return rows;
    }

    /** A duration as people say it; a dash for none. */
    static String span(Duration duration) {
        if (duration == null) {
            return "–";
        }
        if (duration.toMinutes() < 1) {
            return "under a minute";
        }
        if (duration.toHours() < 1) {
            return counted(duration.toMinutes(), "minute");
        }
        return duration.toHours() < 48 ? counted(duration.toHours(), "hour") : counted(duration.toDays(), "day");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String counted(long number, String unit) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
