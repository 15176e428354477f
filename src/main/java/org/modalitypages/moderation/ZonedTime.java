package org.modalitypages.moderation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * A time on the clocks of a place. Where clocks are set back, a time that comes twice means the first; where they are set
 * forward, a time that never comes is refused.
 */
public record ZonedTime(LocalDateTime local, ZoneId zone) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /**
     * Reads a time such as {@code 2027-03-01T09:00} and a zone such as {@code Europe/Dublin}.
     *
     * @throws Refusal 422 when either cannot be read, or the time does not exist there
     */
    public static ZonedTime of(String local, ZoneId zone) {
        try {
            return new ZonedTime(LocalDateTime.parse(local), zone).existing();
        } catch (DateTimeParseException unreadable) {
            throw refused("at", "\"" + local + "\" is no local time such as 2027-03-01T09:00.");
        }
    }

    /** The zone of this name; 422 when there is none. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw refused("zone", "\"" + name + "\" is no time zone such as Europe/Dublin.");
        }
    }

    /** The instant that it is, the earlier of two. */
    public Instant instant() {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** In words, such as {@code 1 March 2027, 09:00 (Europe/Dublin)}. */
    public String words() {
        return WORDS.format(local) + " (" + zone.getId() + ")";
    }

    private ZonedTime existing() {
        var gap = zone.getRules().getTransition(local);
        if (gap != null && gap.isGap()) {
            throw refused(
                    "at",
                    "There is no " + WORDS.format(local) + " in " + zone.getId() + ": clocks go from "
                            + WORDS.format(gap.getDateTimeBefore()) + " to " + WORDS.format(gap.getDateTimeAfter())
                            + ". Choose a time before or after.");
        }
        return this;
    }

    private static Refusal refused(String member, String detail) {
        return new Refusal(Problem.invalid(detail).with("member", member));
    }
}
