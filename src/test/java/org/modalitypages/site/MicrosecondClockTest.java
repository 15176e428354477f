package org.modalitypages.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private final Clock clock =
            new MicrosecondClock(Clock.fixed(Instant.parse("2026-11-02T03:04:05.123456789Z"), ZoneOffset.UTC));

    @Test
    void an_instant_is_as_fine_as_databases_keep_it() {
        assertThat(clock.instant()).isEqualTo("2026-11-02T03:04:05.123456Z");
    }

    @Test
    void milliseconds_can_be_asked_for_too() {
        assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
    }
}
