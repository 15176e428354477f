package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pauses_grow_to_a_day_and_end() {
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(attempts -> Backoff.after(attempts, null, 0).orElseThrow()))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(Backoff.after(10, null, 0)).isEmpty();
    }

    @Test
    void chance_adds_at_most_a_tenth_and_a_longer_wish_is_granted() {
        assertThat(Backoff.after(2, null, 1)).contains(Duration.ofSeconds(330));
        assertThat(Backoff.after(1, Duration.ofMinutes(10), 0)).contains(Duration.ofMinutes(10));
        assertThat(Backoff.after(2, Duration.ofSeconds(1), 0)).contains(Duration.ofMinutes(5));
    }
}
