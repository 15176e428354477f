package org.modalitypages.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Days from the first to the last, both counted, in the site's time zone. */
public record Span(LocalDate from, LocalDate to) {

    /** The most days that figures are asked for at once. */
    public static final int LONGEST = 371;

    private static final int USUAL_WEEKS = 12;

    /**
     * Reads two days as {@code 2026-11-24}; without them, the last twelve weeks up to today.
     *
     * @throws Refusal 400 when one is no day, the last comes before the first, or there are more than {@link #LONGEST}
     */
    public static Span of(Optional<String> from, Optional<String> to, LocalDate today) {
        var last = to.map(text -> day("to", text)).orElse(today);
        var first =
                from.map(text -> day("from", text)).orElseGet(() -> monday(last).minusWeeks(USUAL_WEEKS - 1));
        if (first.isAfter(last)) {
            throw refused("from", "\"from\" is not after \"to\".");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw refused("from", "From \"from\" to \"to\" there are at most " + LONGEST + " days.");
        }
        return new Span(first, last);
    }

    /** The whole week that begins with this Monday. */
    public static Span week(LocalDate monday) {
        return new Span(monday, monday.plusDays(6));
    }

    /** Its weeks, which begin on Mondays; the first and the last may be cut. */
    public List<Span> weeks() {
        var weeks = new ArrayList<Span>();
        for (var start = from; !start.isAfter(to); start = monday(start).plusWeeks(1)) {
            var end = monday(start).plusDays(6);
            weeks.add(new Span(start, end.isAfter(to) ? to : end));
        }
        return weeks;
    }

    /** When its first day begins. */
    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the day after its last begins. */
    Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1970 || day.getYear() > 9998) {
                throw refused(name, "\"" + name + "\" is a day from 1970 on, such as 2026-11-24.");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw refused(name, "\"" + name + "\" is a day such as 2026-11-24.");
        }
    }

    private static Refusal refused(String name, String detail) {
        return new Refusal(Problem.invalidParameter(name, detail, List.of()));
    }
}
