package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.site.Site;

/** By when what waits should be decided, in days of the site's time zone. */
@ApplicationScoped
public class DueDates {

    private final int days;
    private final Site site;
    private final Clock clock;

    @Inject
    DueDates(@ConfigProperty(name = "moderation.due-days") int days, Site site, Clock clock) {
        if (days < 1) {
            throw new IllegalArgumentException("moderation.due-days is 1 or more, not " + days);
        }
        this.days = days;
        this.site = site;
        this.clock = clock;
    }

    protected DueDates() {
        this(1, null, null);
    }

    /** When an edition is due; {@code null} when it does not wait. */
    public Instant dueAt(Edition edition) {
        return edition.waiting()
                ? edition.queuedAt().atZone(site.timeZone()).plusDays(days).toInstant()
                : null;
    }

    /** What has waited since before is overdue. */
    public Instant overdueBefore() {
        return before(days);
    }

    /** This many days ago. */
    public Instant before(int daysAgo) {
        return clock.instant().atZone(site.timeZone()).minusDays(daysAgo).toInstant();
    }
}
