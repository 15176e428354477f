package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private final Redaction redaction = new Redaction(
            List.of("Zephyrine Quillfeather", "zephyrine@practice.example", "Al"),
            List.of("Gentleness carried us through the long winter."));

    @Test
    void entries_about_the_person_go_and_those_about_others_stay() {
        var report = redaction.report("""
                {"dryRun":false,"modality":{"slug":"art","title":"Art"},
                 "statements":[{"line":3,"text":"Gentleness carried us through the long winter.","specialist":{"name":"Zephyrine Quillfeather"}},
                               {"line":9,"text":"Other words.","specialist":{"name":"Rowan Ash"}}],
                 "specialists":[{"name":"ZEPHYRINE  QUILLFEATHER","slug":"z"},{"name":"Rowan Ash","slug":"rowan-ash"}],
                 "problems":[{"line":3,"detail":"\\"carried us through the long\\" has no place","suggestion":"Add one."},
                             {"line":9,"detail":"No place","suggestion":"Add one."}]}""");

        assertThat(report)
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("carried us", "\"line\":3")
                .contains("Rowan Ash", "rowan-ash", "Other words.", "\"slug\":\"art\"")
                .contains("\"line\":9");
    }

    @Test
    void reports_of_many_pages_are_searched_page_by_page() {
        var report = redaction.report("""
                {"pages":[{"path":"a.txt","report":{"specialists":[{"name":"Zephyrine Quillfeather"}]},"problem":null},
                          {"path":"zephyrine quillfeather.txt","report":null,"problem":null}]}""");

        assertThat(report)
                .isEqualTo("{\"pages\":[{\"path\":\"a.txt\",\"report\":{\"specialists\":[]},\"problem\":null},"
                        + "{\"path\":\"[erased]\",\"report\":null,\"problem\":null}]}");
    }

    @Test
    void a_name_within_another_word_and_a_very_short_name_are_no_reason() {
        var other = new Redaction(List.of("Ann"), List.of());

        assertThat(other.text("Annual report of Hannah")).isEqualTo("Annual report of Hannah");
        assertThat(other.text("Page of Ann")).isEqualTo("[erased]");
        assertThat(redaction.text("Al fresco")).isEqualTo("Al fresco");
    }

    @Test
    void what_stands_in_addresses_is_found_too() {
        assertThat(redaction.text("https://site.example/zephyrine-quillfeather.html"))
                .isEqualTo("[erased]");
        assertThat(redaction.text("https://site.example/rowan-ash.html")).contains("rowan-ash");
    }
}
