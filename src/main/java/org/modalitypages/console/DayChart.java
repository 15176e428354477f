package org.modalitypages.console;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modalitypages.embed.Counts;

/**
 * A bar for each day's views, and a darker one within it for the clicks. The tables beside it say the same in numbers.
 *
 * @param words the chart in a sentence
 * @param top the number at the upper line
 * @param width in units of the drawing, whose height is {@value #HEIGHT} with the labels
 */
public record DayChart(String words, long top, int width, List<Bar> bars, List<Label> labels) {

    static final int HEIGHT = 180;

    private static final int ROOM = 150;
    private static final int LEFT = 44;
    private static final int WIDE = 22;
    private static final int SLIM = 7;
    private static final int MONTH = 45;
    private static final int LABEL_ROOM = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** One bar; {@code kind} is {@code views} or {@code clicks}. */
    public record Bar(String kind, int x, int y, int width, int height, String title) {}

    /** A day under its bar. */
    public record Label(int x, String words) {}

    static DayChart of(List<Counts.Day> days) {
        var most = days.stream()
                .mapToLong(day -> Math.max(day.sum().views(), day.sum().clicks()))
                .max()
                .orElse(0);
        var top = Math.max(1, most);
        var slot = days.size() > MONTH ? SLIM : WIDE;
        var every = Math.max(1, (LABEL_ROOM + slot - 1) / slot);
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        for (var index = 0; index < days.size(); index++) {
            var day = days.get(index);
            var x = LEFT + index * slot;
            var title = DAY.format(day.day()) + ": " + day.sum().views() + " views, "
                    + day.sum().clicks() + " clicks";
            bars.add(bar("views", x + 2, slot - 4, day.sum().views(), top, title));
            bars.add(bar("clicks", x + slot / 4 + 1, slot / 2 - 2, day.sum().clicks(), top, title));
            // From the end: the last day is the one that is looked for.
            if ((days.size() - 1 - index) % every == 0) {
                labels.add(new Label(x + slot / 2, DAY.format(day.day())));
            }
        }
        return new DayChart(words(days), top, LEFT + days.size() * slot + LABEL_ROOM / 3, bars, labels);
    }

    /** The height of the drawing. */
    public int height() {
        return HEIGHT;
    }

    /** Where the base line is. */
    public int base() {
        return ROOM;
    }

    private static Bar bar(String kind, int x, int width, long value, long top, String title) {
        var height = (int) Math.round((double) value / top * (ROOM - 12));
        return new Bar(kind, x, ROOM - height, Math.max(1, width), height, title);
    }

    private static String words(List<Counts.Day> days) {
        var views = days.stream().mapToLong(day -> day.sum().views()).sum();
        var clicks = days.stream().mapToLong(day -> day.sum().clicks()).sum();
        return String.format(
                Locale.ENGLISH,
                "Bars for %d days: %,d views and %,d clicks. The table of days has the numbers.",
                days.size(),
                views,
                clicks);
    }
}
