package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.site.SiteFixture;

class DigestTimesTest {

    @ParameterizedTest
    @CsvSource({
        // 7 o'clock in Toronto is 12:00 UTC in winter and 11:00 UTC in summer.
        "2026-11-24T11:59:59Z, 2026-11-23",
        "2026-11-24T12:00:00Z, 2026-11-24",
        "2026-07-01T10:59:59Z, 2026-06-30",
        "2026-07-01T11:00:00Z, 2026-07-01",
        "2026-11-24T04:30:00Z, 2026-11-23",
    })
    void a_digest_is_due_from_its_hour_on_in_the_zone_of_the_site(Instant now, LocalDate due) {
        assertThat(at(now, "America/Toronto", 7).digestDue()).isEqualTo(due);
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_made_up_for() {
        // On 8 March 2026 Toronto has no 2 o'clock; 3 o'clock there is 07:00 UTC.
        assertThat(at(Instant.parse("2026-03-08T06:59:00Z"), "America/Toronto", 2)
                        .digestDue())
                .isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(at(Instant.parse("2026-03-08T07:00:00Z"), "America/Toronto", 2)
                        .digestDue())
                .isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:00Z, 2026-11-16",
        "2026-11-23T07:00:00Z, 2026-11-23",
        "2026-11-29T23:00:00Z, 2026-11-23",
    })
    void figures_are_due_on_mondays(Instant now, LocalDate due) {
        assertThat(at(now, "UTC", 7).figuresDue()).isEqualTo(due);
    }

    private static DigestTimes at(Instant now, String zone, int hour) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new DigestTimes(clock, SiteFixture.in(ZoneId.of(zone), clock), hour);
    }
}
