package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;

class PinMoveTest {

    private static final List<Long> PINNED = List.of(1L, 2L, 3L);

    @Test
    void moves_one_place_at_a_time_and_never_over_the_edge() {
        assertThat(PinMove.of("up-2").applyTo(PINNED)).containsExactly(2L, 1L, 3L);
        assertThat(PinMove.of("down-2").applyTo(PINNED)).containsExactly(1L, 3L, 2L);
        assertThat(PinMove.of("up-1").applyTo(PINNED)).isEqualTo(PINNED);
        assertThat(PinMove.of("down-3").applyTo(PINNED)).isEqualTo(PINNED);
        assertThat(PinMove.of("up-9").applyTo(PINNED)).isEqualTo(PINNED);
    }

    @Test
    void pins_last_and_once() {
        assertThat(PinMove.of("pin-4").applyTo(PINNED)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(PinMove.of("pin-1").applyTo(PINNED)).containsExactly(2L, 3L, 1L);
        assertThat(PinMove.of("unpin-1").applyTo(PINNED)).containsExactly(2L, 3L);
        assertThat(PinMove.of("set").applyTo(PINNED)).isEqualTo(PINNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "up", "up-", "up-x", "away-1", "up-1234567890123456789"})
    void refuses_what_no_button_says(String words) {
        assertThatThrownBy(() -> PinMove.of(words)).isInstanceOf(Refusal.class);
    }
}
