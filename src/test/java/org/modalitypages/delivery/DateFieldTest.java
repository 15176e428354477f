package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DateFieldTest {

    private Instant now = Instant.parse("2026-11-02T03:04:05.100Z");
    private final DateField date = new DateField(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(9);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void it_is_written_as_http_wants_it() {
        assertThat(date.now()).isEqualTo("Mon, 02 Nov 2026 03:04:05 GMT");
    }

    @Test
    void it_is_written_once_a_second() {
        var first = date.now();
        now = now.plusMillis(800);
        assertThat(date.now()).isSameAs(first);
        now = now.plusMillis(100);
        assertThat(date.now()).isEqualTo("Mon, 02 Nov 2026 03:04:06 GMT");
    }
}
