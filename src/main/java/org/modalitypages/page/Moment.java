package org.modalitypages.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time as pages show it.
 *
 * @param iso for machines, such as {@code 2026-11-22T09:30:00Z}
 * @param absolute such as {@code 22 November 2026, 10:30 CET}
 * @param relative such as {@code 3 hours ago}
 */
public record Moment(String iso, String absolute, String relative) {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

    /** How an instant looks from now, in the site's time zone; {@code null} for none. */
    public static Moment of(Instant instant, Instant now, ZoneId zone) {
        if (instant == null) {
            return null;
        }
        return new Moment(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(),
                inWords(instant, zone),
                ago(Duration.between(instant, now)));
    }

    /** Such as {@code 22 November 2026, 10:30 CET}. */
    public static String inWords(Instant instant, ZoneId zone) {
        return WORDS.format(instant.atZone(zone));
    }

    private static String ago(Duration age) {
        if (age.isNegative()) {
            return "in " + span(age.negated());
        }
        return age.toSeconds() < 60 ? "just now" : span(age) + " ago";
    }

    private static String span(Duration age) {
        if (age.toMinutes() < 60) {
            return counted(Math.max(1, age.toMinutes()), "minute");
        }
        if (age.toHours() < 48) {
            return counted(age.toHours(), "hour");
        }
        if (age.toDays() < 60) {
            return counted(age.toDays(), "day");
        }
        return age.toDays() < 730 ? counted(age.toDays() / 30, "month") : counted(age.toDays() / 365, "year");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
