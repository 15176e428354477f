package org.modalitypages.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock that everything is injected with. */
@ApplicationScoped
class Clocks {

    /** Ticks in microseconds, the finest that both databases keep, so that a stored instant equals the one in memory. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
