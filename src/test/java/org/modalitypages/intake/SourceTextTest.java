package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ",
        "UTF-8, utf-8",
        "windows-1252, windows-1252",
        "windows-1252, ISO-8859-1",
        "windows-1252, '\"iso-8859-1\"'",
        "ISO-8859-15, iso-8859-15",
        "UTF-16LE, utf-16le",
    })
    void text_follows_its_charset(String written, String named) {
        assertThat(SourceText.decode("Étienne, “Zoë” – ok".getBytes(Charset.forName(written)), named))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo("Étienne, “Zoë” – ok"),
                        text -> assertThat(written).isEqualTo("ISO-8859-15"));
    }

    @Test
    void a_byte_order_mark_decides_and_goes() {
        assertThat(SourceText.decode("\uFEFFÉtienne".getBytes(StandardCharsets.UTF_8), "windows-1252"))
                .isEqualTo("Étienne");
        assertThat(SourceText.decode("\uFEFFÉtienne".getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("Étienne");
        assertThat(SourceText.decode("\uFEFFÉtienne".getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo("Étienne");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta charset=windows-1252>",
                "<META CHARSET='windows-1252'>",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">",
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
                "<!-- <meta charset=utf-8> --><meta charset=\"iso-8859-1\">",
            })
    void html_may_name_its_own(String meta) {
        assertThat(SourceText.decodeHtml((meta + "é–").getBytes(Charset.forName("windows-1252")), null))
                .endsWith("é–");
    }

    @Test
    void the_content_type_wins_over_the_page() {
        var bytes = "<meta charset=windows-1252>é".getBytes(StandardCharsets.UTF_8);

        assertThat(SourceText.decodeHtml(bytes, "utf-8")).endsWith("é");
    }

    @Test
    void undecodable_bytes_are_named_by_their_offset() {
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'a', 'b', (byte) 0xE9, 'c'}, null))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("offset 2")
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'a', (byte) 0xC3}, null))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("offset 1");
    }

    @Test
    void an_unknown_charset_and_binary_bytes_are_refused() {
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'a'}, "x-klingon"))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("x-klingon");
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'a'}, "../etc")).isInstanceOf(Undecodable.class);
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'a', 0, 'b'}, null))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("offset 1");
    }
}
