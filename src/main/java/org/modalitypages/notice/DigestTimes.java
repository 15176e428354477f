package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.site.Site;

/**
 * When digests and weekly figures are due: at one hour of the site's time zone. Asked is always for the last time that is
 * past, so that whatever was missed, for however long, is caught up exactly once.
 */
@ApplicationScoped
class DigestTimes {

    private final Clock clock;
    private final ZoneId zone;
    private final LocalTime time;

    @Inject
    DigestTimes(Clock clock, Site site, @ConfigProperty(name = "notice.digest-hour") int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("notice.digest-hour is 0 to 23, not " + hour);
        }
        this.clock = clock;
        this.zone = site == null ? ZoneId.of("UTC") : site.timeZone();
        this.time = LocalTime.of(hour, 0);
    }

    protected DigestTimes() {
        this(Clock.systemUTC(), null, 0);
    }

    /** The last day whose digest is due by now. An hour that a change of clocks leaves out is the next one that there is. */
    LocalDate digestDue() {
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        return today.atTime(time).atZone(zone).toInstant().isAfter(now) ? today.minusDays(1) : today;
    }

    /** The last Monday whose figures are due by now. */
    LocalDate figuresDue() {
        return digestDue().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
