package org.modalitypages.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    @Test
    void saysHowLongAgo() {
        assertThat(ago(Duration.ofSeconds(20))).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(61))).isEqualTo("1 minute ago");
        assertThat(ago(Duration.ofHours(3))).isEqualTo("3 hours ago");
        assertThat(ago(Duration.ofDays(5))).isEqualTo("5 days ago");
        assertThat(ago(Duration.ofDays(900))).isEqualTo("2 years ago");
        assertThat(ago(Duration.ofMinutes(-5))).isEqualTo("in 5 minutes");
    }

    @Test
    void saysWhenInTheSitesTimeZone() {
        var moment = Moment.of(NOW, NOW, ZoneId.of("America/New_York"));
        assertThat(moment.absolute()).isEqualTo("22 November 2026, 18:30 EST");
        assertThat(moment.iso()).isEqualTo("2026-11-22T23:30:00Z");
    }

    private static String ago(Duration age) {
        return Moment.of(NOW.minus(age), NOW, ZoneId.of("UTC")).relative();
    }
}
