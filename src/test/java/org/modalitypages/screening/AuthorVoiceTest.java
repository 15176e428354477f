package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.specialist.Kind;

class AuthorVoiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our team of six therapists offers evening appointments.",
                "We are a small practice by the harbour.",
                "At our clinic the kettle is always on.",
                "We specialise in work with young people.",
                "All of us are trained in EMDR."
            })
    void a_practices_voice_is_not_a_persons(String text) {
        assertThat(AuthorVoice.mismatch(text, Kind.PERSON)).isPresent();
        assertThat(AuthorVoice.mismatch(text, Kind.PRACTICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I listen first.", "What I've learned is to wait.", "In this room I'm curious."})
    void a_persons_voice_is_not_a_practices(String text) {
        assertThat(AuthorVoice.mismatch(text, Kind.PRACTICE)).isPresent();
        assertThat(AuthorVoice.mismatch(text, Kind.PERSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We look at it together, at your pace.",
                "Our first meeting is a conversation.",
                "When “I can't” becomes “I won't”, something has moved.",
                "In our work we stop often.",
                "We all need somebody who listens."
            })
    void a_we_of_speaker_and_client_is_anybodys(String text) {
        assertThat(AuthorVoice.mismatch(text, Kind.PERSON)).isEmpty();
        assertThat(AuthorVoice.mismatch(text, Kind.PRACTICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"We are a group practice. I work with couples.", "I offer EMDR, and our therapists offer ACT."})
    void of_an_unknown_speaker_only_a_text_that_is_both_is_noticed(String text) {
        assertThat(AuthorVoice.mismatch(text, null)).isPresent();
        assertThat(AuthorVoice.mismatch(text.replaceAll("I (?:work|offer)[^.,]*", "Welcome"), null))
                .isEmpty();
    }
}
