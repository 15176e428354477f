package org.modalitypages.embed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * How often widgets were seen and clicked.
 *
 * @param byDay every day of the span, those without views too
 * @param byEmbed those with views or clicks, most views first
 * @param byModality the same
 * @param bySpecialist those with clicks, most clicks first; their views are none, as they are seen together
 */
public record Counts(
        Days days, Sum total, List<Day> byDay, List<Named> byEmbed, List<Named> byModality, List<Named> bySpecialist) {

    /** Views and clicks. */
    public record Sum(long views, long clicks) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(views + other.views, clicks + other.clicks);
        }
    }

    /** Those of one day in the site's time zone. */
    public record Day(LocalDate day, Sum sum) {}

    /**
     * Those of one embed, modality or specialist.
     *
     * @param key its id for an embed, else its slug; empty for what is gone
     * @param name empty for what is gone
     */
    public record Named(String key, String name, Sum sum) {}

    /** Days from the first to the last, both counted. */
    public record Days(LocalDate from, LocalDate to) {

        /** The most days at once, which is as long as counts are kept. */
        public static final int LONGEST = 400;

        private static final int USUAL = 30;

        /**
         * Reads two days such as {@code 2026-11-24}; without them, the last thirty up to today.
         *
         * @throws Refusal 400 when one is no day, the last comes before the first, or there are more than {@link #LONGEST}
         */
        public static Days of(Optional<String> from, Optional<String> to, LocalDate today) {
            var last = to.map(text -> day("to", text)).orElse(today);
            var first = from.map(text -> day("from", text)).orElse(last.minusDays(USUAL - 1L));
            if (first.isAfter(last)) {
                throw refused("from", "\"from\" is not after \"to\".");
            }
            if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
                throw refused("from", "From \"from\" to \"to\" there are at most " + LONGEST + " days.");
            }
            return new Days(first, last);
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
}
