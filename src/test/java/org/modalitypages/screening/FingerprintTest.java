package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String TEXT =
            "I listen for the exceptions: the mornings on which the worry came late, and what you were doing then.";

    @Test
    void the_same_words_are_the_same_whatever_their_case_and_marks() {
        var other = TEXT.toUpperCase(java.util.Locale.ROOT).replace(",", " –").replace(":", "");

        assertThat(Fingerprint.of(TEXT).likeness(Fingerprint.of(other))).isEqualTo(1);
        assertThat(Fingerprint.of(TEXT).bands()).isEqualTo(Fingerprint.of(other).bands());
    }

    @Test
    void a_changed_word_leaves_most_of_the_likeness_and_some_bands() {
        var other = TEXT.replace("mornings", "evenings");

        assertThat(Fingerprint.of(TEXT).likeness(Fingerprint.of(other))).isBetween(0.6, 0.9);
        assertThat(Fingerprint.of(TEXT).bands())
                .containsAnyElementsOf(Fingerprint.of(other).bands());
    }

    @Test
    void texts_that_share_next_to_nothing_share_no_band() {
        var shared = IntStream.range(0, 2_000)
                .mapToObj(number -> "Text " + number + " speaks of matter " + (number * 7919) + " alone")
                .filter(text -> !java.util.Collections.disjoint(
                        new HashSet<>(Fingerprint.of(text).bands()),
                        Fingerprint.of(TEXT).bands()))
                .count();

        assertThat(shared).isZero();
    }

    @Test
    void a_text_of_a_word_or_none_has_a_fingerprint_too() {
        assertThat(Fingerprint.of("Hello.").likeness(Fingerprint.of("hello"))).isEqualTo(1);
        assertThat(Fingerprint.of("…").bands()).isNotEmpty();
    }
}
