package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;

class ZonedTimeTest {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T09:00, Europe/Dublin, 2027-03-01T09:00:00Z",
        "2027-07-01T09:00, Europe/Dublin, 2027-07-01T08:00:00Z",
        "2027-07-01T09:00:30, Pacific/Auckland, 2027-06-30T21:00:30Z"
    })
    void is_told_by_the_clocks_of_a_place(String local, String zone, String instant) {
        assertThat(ZonedTime.of(local, ZonedTime.zone(zone)).instant()).hasToString(instant);
    }

    @Test
    void of_a_time_that_comes_twice_the_first_is_meant() {
        assertThat(ZonedTime.of("2027-10-31T01:30", DUBLIN).instant()).hasToString("2027-10-31T00:30:00Z");
    }

    @Test
    void a_time_that_clocks_skip_is_refused_with_what_they_do() {
        assertThatThrownBy(() -> ZonedTime.of("2027-03-28T01:30", DUBLIN))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().detail()).contains("01:00").contains("02:00");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2027-02-30T09:00", "2027-03-01", "2027-03-01T09:00Z", "2027-03-01T09:00+01:00"})
    void anything_else_is_refused(String local) {
        assertThatThrownBy(() -> ZonedTime.of(local, DUBLIN)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_zone_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> ZonedTime.zone("Europe/Atlantis")).isInstanceOf(Refusal.class);
    }
}
