package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final List<Letter.Block> EVERY_KIND = List.of(
            new Letter.Paragraph("A paragraph."),
            new Letter.Words("In their words", "First line.\nשורה שנייה"),
            new Letter.Action("See it", "/portal/statements/1"),
            new Letter.Action("A secret", null),
            new Letter.Items(
                    "Things",
                    List.of(new Letter.Item("One", "detail", "/x"), new Letter.Item("Two", "", null)),
                    "And 3 more."),
            new Letter.Items("Few", List.of(), null),
            new Letter.Rows("Figures", List.of(new Letter.Row("Waiting", "3"))));

    @Test
    void a_letter_is_the_same_after_it_was_stored() {
        var letter = new Letter("Subject", "Hello Ann,", EVERY_KIND, "You get this because.");

        assertThat(Letter.of(letter.toJson())).isEqualTo(letter);
    }

    @Test
    void nothing_in_a_subject_or_greeting_ends_a_header_or_turns_the_direction_of_what_follows() {
        var letter = new Letter("Hi\r\nBcc: victim@x.example\u0000\u2028", "Hello \u202eevil\u2066,", List.of(), "");

        assertThat(letter.subject()).isEqualTo("Hi Bcc: victim@x.example");
        assertThat(letter.greeting()).isEqualTo("Hello evil ,");
    }

    @Test
    void a_long_subject_is_cut_between_characters() {
        var letter = new Letter("𝔸".repeat(150), "Hello,", List.of(), "");

        assertThat(letter.subject())
                .hasSizeLessThanOrEqualTo(Letter.LONGEST_SUBJECT)
                .endsWith("𝔸…");
    }

    @Test
    void the_plain_text_holds_every_part() {
        var view = new LetterView(
                "Pages",
                new Letter("S", "Hello Ann,", EVERY_KIND.subList(0, 3), "Why."),
                "https://x/stop",
                "https://x/choose");

        assertThat(LetterText.of(view)).isEqualTo("""
                Hello Ann,

                A paragraph.

                In their words
                > First line.
                > שורה שנייה

                See it:
                /portal/statements/1

                --\s
                Pages
                Why.

                Choose what you get: https://x/choose

                Stop these mails: https://x/stop
                """);
    }
}
