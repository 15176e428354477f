package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.problem.Refusal;

class PackedSourceTest {

    @Test
    void bringsBackTheSameBytes() {
        var bytes = new byte[] {0, 1, -1, 13, 10, 60};
        assertThat(PackedSource.unpack(PackedSource.pack(bytes))).isEqualTo(bytes);
    }

    @Test
    void refusesWhatItDidNotPack() {
        assertThatThrownBy(() -> PackedSource.unpack("bm90IGd6aXA")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PackedSource.unpack("!")).isInstanceOf(Refusal.class);
        var bomb = PackedSource.pack(new byte[6_000_000]);
        assertThatThrownBy(() -> PackedSource.unpack(bomb)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html | words | HTML",
                "'' | <!doctype html><p>x | HTML",
                "'' | <main>x | HTML",
                "'' | EMDR | TEXT",
                "'' | < 5 minutes | TEXT",
                "list.csv | a | CSV",
                "'' | Name;Title;City | CSV",
                "'' | Name, title and place matter | TEXT",
                "page.txt | Name,Title,City | TEXT",
            })
    void tellsTheFormat(String name, String content, String format) {
        assertThat(PackedSource.format(name, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }
}
