package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialistsHeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meet the specialists",
                "MEET THE SPECIALISTS:",
                "Meet Our Narrative Therapy Practitioners",
                "Meet the team",
                "Meet some of our EMDR therapists",
                "Our specialists",
                "Specialists",
                "What our therapists say about EMDR",
                "Hear from our clinicians",
                "In their own words",
                "Meet your counsellors in Ontario",
            })
    void recognises_the_heading(String heading) {
        assertThat(SpecialistsHeading.matches(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meet one of our specialists today.",
                "What is EMDR?",
                "How therapists use it",
                "— Ida Roe, Therapist in Boise, ID",
                "Narrative therapy",
                "Find Your Match",
                "Get in touch with us today.",
            })
    void leaves_other_lines_alone(String line) {
        assertThat(SpecialistsHeading.matches(line)).isFalse();
    }
}
