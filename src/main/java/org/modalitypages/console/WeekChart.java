package org.modalitypages.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modalitypages.moderation.Transition;
import org.modalitypages.notice.TeamFigures;

/**
 * Two bars for each week: what came in, and what was published. The table beside it says the same in numbers.
 *
 * @param words the chart in a sentence
 * @param top the number at the upper line
 * @param width in units of the drawing, whose height is {@value #HEIGHT} with the labels
 */
public record WeekChart(String words, int top, int width, List<Bar> bars, List<Label> labels) {

    static final int HEIGHT = 180;

    private static final int ROOM = 150;
    private static final int LEFT = 40;
    private static final int SLOT = 54;
    private static final int BAR = 20;
    private static final int MOST_LABELS = 16;

    /** One bar; {@code kind} is {@code received} or {@code published}. */
    public record Bar(String kind, int x, int y, int width, int height, String title) {}

    /** The day on which a week begins, under its bars. */
    public record Label(int x, String words) {}

    static WeekChart of(List<TeamFigures.Week> weeks) {
        var most = weeks.stream()
                .mapToInt(week -> Math.max(week.received(), week.of(Transition.PUBLISH)))
                .max()
                .orElse(0);
        var top = Math.max(1, most);
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        var every = (weeks.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (var index = 0; index < weeks.size(); index++) {
            var week = weeks.get(index);
            var x = LEFT + index * SLOT + (SLOT - 2 * BAR) / 2;
            var days = FiguresPages.days(week.days());
            bars.add(bar("received", x, week.received(), top, days + ": " + week.received() + " came in"));
            var published = week.of(Transition.PUBLISH);
            bars.add(bar("published", x + BAR, published, top, days + ": " + published + " published"));
            if (index % every == 0) {
                labels.add(new Label(x + BAR, days.split(" – ", -1)[0]));
            }
        }
        return new WeekChart(words(weeks), top, LEFT + weeks.size() * SLOT, bars, labels);
    }

    /** The height of the drawing. */
    public int height() {
        return HEIGHT;
    }

    /** Where the base line is. */
    public int base() {
        return ROOM;
    }

    private static Bar bar(String kind, int x, int value, int top, String title) {
        var height = (int) Math.round((double) value / top * (ROOM - 12));
        return new Bar(kind, x, ROOM - height, BAR, height, title);
    }

    private static String words(List<TeamFigures.Week> weeks) {
        var received = weeks.stream().mapToInt(TeamFigures.Week::received).sum();
        var published =
                weeks.stream().mapToInt(week -> week.of(Transition.PUBLISH)).sum();
        return String.format(
                Locale.ENGLISH,
                "Bars for %d weeks: %,d texts came in and %,d were published. The table below has the numbers.",
                weeks.size(),
                received,
                published);
    }
}
