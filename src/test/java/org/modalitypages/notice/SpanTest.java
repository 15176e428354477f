package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modalitypages.problem.Refusal;

class SpanTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void without_days_it_is_twelve_weeks_up_to_today() {
        var span = Span.of(Optional.empty(), Optional.empty(), WEDNESDAY);

        assertThat(span.weeks()).hasSize(12);
        assertThat(span.from()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(span.to()).isEqualTo(WEDNESDAY);
    }

    @Test
    void weeks_begin_on_mondays_and_are_cut_at_both_ends() {
        var span = Span.of(Optional.of("2026-11-14"), Optional.of("2026-11-24"), WEDNESDAY);

        assertThat(span.weeks())
                .containsExactly(
                        new Span(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 15)),
                        Span.week(LocalDate.of(2026, 11, 16)),
                        new Span(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)));
    }

    @Test
    void days_begin_and_end_where_the_site_is() {
        var span = new Span(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8));
        var toronto = ZoneId.of("America/Toronto");

        assertThat(span.begins(toronto)).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(span.ends(toronto)).as("an hour less on this day").isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
    }

    @Test
    void too_many_days_are_refused() {
        assertThatThrownBy(() -> Span.of(Optional.of("2020-01-01"), Optional.empty(), WEDNESDAY))
                .isInstanceOf(Refusal.class);
    }
}
