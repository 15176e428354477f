package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountLineTest {

    private static final String KEY = "k3v9q0x7m2b8d4ha";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void views_and_clicks_are_lines() {
        assertThat(CountLine.read("view " + KEY + " art-therapy\nclick " + KEY + " art-therapy ann-lee"))
                .contains(java.util.List.of(
                        new CountLine(KEY, "art-therapy", ""), new CountLine(KEY, "art-therapy", "ann-lee")));
    }

    @Test
    void the_last_line_may_end() {
        assertThat(CountLine.read("view " + KEY + " art-therapy\r\n").orElseThrow())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "view",
                "view k3v9q0x7m2b8d4h art-therapy",
                "view K3V9Q0X7M2B8D4HA art-therapy",
                "view k3v9q0x7m2b8d4ha art-therapy ann-lee",
                "view k3v9q0x7m2b8d4ha  art-therapy",
                "view k3v9q0x7m2b8d4ha Art",
                "click k3v9q0x7m2b8d4ha art-therapy",
                "click k3v9q0x7m2b8d4ha art-therapy ann lee",
                "look k3v9q0x7m2b8d4ha art-therapy",
                "view k3v9q0x7m2b8d4ha art-therapy\nnonsense",
            })
    void anything_else_is_none(String message) {
        assertThat(CountLine.read(message)).isEmpty();
    }

    @Test
    void there_are_at_most_fifty() {
        var line = "view " + KEY + " art-therapy\n";
        assertThat(CountLine.read(line.repeat(50)).orElseThrow()).hasSize(50);
        assertThat(CountLine.read(line.repeat(51))).isEmpty();
    }

    @Test
    void whoever_invents_names_fills_no_memory_and_pushes_nobody_out() {
        var tally = new Tally();
        for (var number = 0; number < 5_000; number++) {
            tally.add(new Tally.Key(DAY, 1, "invented-" + number, ""), 1);
        }
        tally.add(new Tally.Key(DAY, 2, "art-therapy", ""), 1);
        tally.add(new Tally.Key(DAY, 1, "invented-0", ""), 1);

        assertThat(tally.numbers()).hasSize(1_001);
        assertThat(tally.numbers()).containsEntry(new Tally.Key(DAY, 2, "art-therapy", ""), 1L);
        assertThat(tally.numbers()).containsEntry(new Tally.Key(DAY, 1, "invented-0", ""), 2L);
    }
}
