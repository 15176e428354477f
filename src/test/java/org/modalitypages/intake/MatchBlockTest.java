package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchBlockTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Need help finding the right therapist? / Find Your Match",
                "NEED HELP FINDING THE RIGHT THERAPIST / FIND YOUR MATCH >>",
                "Need help choosing a specialist? /  / Find your match!",
                "Not sure which therapist is right for you? / Get matched",
                "Looking for the right fit? / Start matching →",
                "Need help finding the right therapist? Find Your Match",
                "Need help finding a counsellor? / Answer five questions. / Find my match",
                "Find Your Match",
                "Need help finding the right practitioner?",
                "Do you need help finding the right therapist? / Let us help you find your match",
                "Need help finding the right therapist? / Find Your Match: https://directory.example/match",
            })
    void recognises_it_in_many_wordings(String block) {
        var lines = List.of(block.split(" / ", -1));

        var match = MatchBlock.in(lines, 0);

        assertThat(match.from()).isZero();
        assertThat(match.to()).isEqualTo(lines.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does this sound like you? Reach out to one of our therapists today.",
                "A good match between therapist and client matters more than the method.",
                "Meet the specialists",
                "People need help finding words.",
            })
    void leaves_other_lines_alone(String line) {
        assertThat(MatchBlock.in(List.of(line), 0)).isNull();
    }

    @Test
    void starts_no_earlier_than_asked() {
        assertThat(MatchBlock.in(List.of("Find Your Match", "Definition.", "Find your match"), 1))
                .isEqualTo(new MatchBlock(2, 3));
    }
}
