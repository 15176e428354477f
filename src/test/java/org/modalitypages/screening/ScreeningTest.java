package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.Screened.Unavailable;

class ScreeningTest {

    private final Screening screening = new Screening();

    private static final List<String> MEASURED = List.of(
            "outcome-promise",
            "superlative",
            "fear-appeal",
            "testimonial",
            "identifying-detail",
            "contact-data",
            "typography");

    /** What every rule has to reach, in recall and in precision, on texts that nothing was learnt from. */
    private static final double LEAST = 0.8;

    @Test
    void finds_most_of_what_it_should_and_little_else() {
        var measured = new TreeMap<String, Measure>();
        MEASURED.forEach(rule -> measured.put(rule, new Measure()));
        for (var text : LabelledText.heldOut()) {
            var found = screening.screen(submission(text.text())).findings().stream()
                    .map(Finding::rule)
                    .toList();
            measured.forEach((rule, measure) -> measure.count(text.rules().contains(rule), found.contains(rule)));
        }

        System.out.println(
                "Screening of " + LabelledText.heldOut().size() + " held-out texts: rule, recall, precision");
        measured.forEach((rule, measure) -> System.out.println("  " + rule + " " + measure));
        measured.forEach((rule, measure) -> {
            assertThat(measure.recall()).as("recall of " + rule).isGreaterThanOrEqualTo(LEAST);
            assertThat(measure.precision()).as("precision of " + rule).isGreaterThanOrEqualTo(LEAST);
        });
    }

    @Test
    void a_finding_marks_the_words_and_cites_the_clause_of_the_jurisdiction() {
        var text = "I listen first. I guarantee that your panic attacks will stop. Then we talk.";

        var general = screening.screen(submission(text)).findings();
        var ontario =
                screening.screen(new Submission(text, List.of(), "en", "CRPO")).findings();

        assertThat(general).extracting(Finding::rule).containsExactly("outcome-promise");
        var span = general.get(0).span();
        assertThat(text.substring(span.start(), span.end()))
                .isEqualTo("I guarantee that your panic attacks will stop.");
        assertThat(general.get(0).reference()).startsWith("General 1");
        assertThat(ontario.get(0).reference()).startsWith("CRPO Standard 6.2.4");
        assertThat(ontario.get(0).advice()).isEqualTo(general.get(0).advice());
    }

    @Test
    void says_what_it_cannot_read_instead_of_keeping_silent() {
        var screened = screening.screen(new Submission("Je vous écoute , puis nous parlons.", List.of(), "fr", null));

        assertThat(screened.findings()).extracting(Finding::rule).containsExactly("typography");
        assertThat(screened.unavailable())
                .extracting(Unavailable::rule)
                .containsExactly("fear-appeal", "identifying-detail", "outcome-promise", "superlative", "testimonial");
    }

    @Test
    void slips_come_with_what_puts_them_right() {
        var screened = screening.screen(submission("We take our time , always.. And  then \"we” talk."));

        assertThat(screened.findings())
                .extracting(Finding::rule, Finding::instead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("typography", ""),
                        org.assertj.core.groups.Tuple.tuple("typography", "."),
                        org.assertj.core.groups.Tuple.tuple("typography", " "),
                        org.assertj.core.groups.Tuple.tuple("typography", "“"));
    }

    @Test
    void the_modality_is_named_by_a_word_of_its_name_by_its_initials_or_spelled_out() {
        assertThat(mentions("Stories can be told anew; narrative work is slow.", "narrative-therapy"))
                .isTrue();
        assertThat(mentions("In ACT we ask what matters.", "Acceptance and Commitment Therapy"))
                .isTrue();
        assertThat(mentions("Eye movements help the memory settle.", "emdr")).isTrue();
        assertThat(mentions("I act on impulse, and therapy helps.", "narrative-therapy"))
                .isFalse();
    }

    @Test
    void a_long_statement_is_advised_to_be_shorter() {
        var words = "We talk and we listen. ";

        assertThat(screening.screen(submission(words.repeat(21).strip())).findings())
                .isEmpty();
        assertThat(screening.screen(submission(words.repeat(22).strip())).findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("length", Severity.LOW));
        assertThat(screening.screen(submission(words.repeat(90).strip())).findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("length", Severity.HIGH));
    }

    @Test
    void a_twin_is_shown_with_where_it_stands() {
        var twin = new Twins.Twin(7, "Ines Marl, Psychologist in Reno, NV", 0.9, false);

        assertThat(screening.screen(submission("We talk."), twin).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("near-duplicate");
                    assertThat(finding.twin()).isEqualTo(7);
                    assertThat(finding.advice()).endsWith("Waiting: Ines Marl, Psychologist in Reno, NV.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give it your best.",
                "Nobody can promise you that the panic will never return.",
                "At what price do we keep the peace?",
                "You are the expert on your own life.",
                "I was a client once myself.",
                "There is no quick fix."
            })
    void innocent_words_are_let_pass(String text) {
        assertThat(screening.screen(submission(text)).findings()).isEmpty();
    }

    @Test
    void another_language_than_the_pages_is_noticed() {
        assertThat(screening
                        .screen(submission("Je vous écoute, et nous parlons de ce qui compte."))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("language");
    }

    @Test
    void every_rule_has_its_words_in_the_general_pack_and_every_clause_is_named() {
        var packs = new RulePacks();
        assertThat(packs.general().rules().keySet())
                .contains(
                        "outcome-promise",
                        "superlative",
                        "fear-appeal",
                        "testimonial",
                        "identifying-detail",
                        "contact-data",
                        "missing-place",
                        "missing-title",
                        "undisclosed-supervision",
                        "unlisted-title",
                        "licence",
                        "length",
                        "near-duplicate",
                        "modality-not-mentioned",
                        "author-mismatch",
                        "language",
                        "typography");
        packs.all()
                .forEach(pack -> assertThat(pack.rules().values())
                        .allSatisfy(rule -> assertThat(rule.reference()).isNotBlank()));
    }

    @Test
    void the_rules_are_those_of_the_specialists_place() {
        assertThat(screening.jurisdiction("ON", null)).isEqualTo("crpo-on");
        assertThat(screening.jurisdiction("CA", "US")).isEqualTo("ca-bbs");
        assertThat(screening.jurisdiction("NSW", "AU")).isEqualTo("ahpra");
        assertThat(screening.jurisdiction("ME", "US")).isEqualTo("apa");
        assertThat(screening.jurisdiction("BC", "CA")).isEqualTo("general");
        assertThat(screening.jurisdiction(null, null)).isEqualTo("general");
    }

    @Test
    void unknown_rules_are_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> screening.screen(new Submission("Hello.", List.of(), "en", "mars")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().detail())
                                .contains("mars", "general, crpo-on, apa, ca-bbs, ahpra"));
    }

    private boolean mentions(String text, String modality) {
        return screening.screen(new Submission(text, List.of(modality), "en", null)).findings().stream()
                .noneMatch(finding -> finding.rule().equals("modality-not-mentioned"));
    }

    private static Submission submission(String text) {
        return new Submission(text, List.of(), "en", null);
    }

    private static final class Measure {
        private int hits;
        private int missed;
        private int wrong;

        void count(boolean expected, boolean found) {
            hits += expected && found ? 1 : 0;
            missed += expected && !found ? 1 : 0;
            wrong += !expected && found ? 1 : 0;
        }

        double recall() {
            return hits / (double) (hits + missed);
        }

        double precision() {
            return hits / (double) Math.max(1, hits + wrong);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f %.2f", recall(), precision());
        }
    }
}
