package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountLimitsTest {

    private static final String EMBED = "k3v9q0x7m2b8d4ha";
    private static final String HOME = "198.51.100.7";

    private final AtomicLong nanos = new AtomicLong();
    private final CountLimits limits = new CountLimits(nanos::get);

    @Test
    void one_address_counts_so_often_a_minute_and_no_more() {
        assertThat(allowed(EMBED, HOME, 200)).isEqualTo(CountLimits.A_MINUTE);
        pass(Duration.ofSeconds(30));
        assertThat(allowed(EMBED, HOME, 200)).isEqualTo(CountLimits.A_MINUTE / 2);
        pass(Duration.ofMinutes(5));
        assertThat(allowed(EMBED, HOME, 200)).isEqualTo(CountLimits.A_MINUTE);
    }

    @Test
    void others_are_not_held_back_by_it() {
        allowed(EMBED, HOME, 200);

        assertThat(limits.allow(EMBED, "198.51.100.8")).isTrue();
        assertThat(limits.allow("aaaaaaaaaaaaaaaa", HOME)).isTrue();
    }

    @Test
    void a_network_of_version_6_counts_as_one_address() {
        allowed(EMBED, "2001:db8:0:1:0:0:0:1", 200);

        assertThat(limits.allow(EMBED, "2001:db8:0:1:a:b:c:d")).isFalse();
        assertThat(limits.allow(EMBED, "2001:db8::1:a:b:c:d")).isFalse();
        assertThat(limits.allow(EMBED, "2001:db8:0:2:0:0:0:1")).isTrue();
    }

    @Test
    void a_minute_later_nothing_is_remembered() {
        limits.allow(EMBED, HOME);
        assertThat(limits.remembered()).isOne();
        pass(Duration.ofSeconds(61));

        assertThat(limits.remembered()).isZero();
    }

    private int allowed(String sitekey, String address, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(one -> limits.allow(sitekey, address))
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
