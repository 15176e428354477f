package org.modalitypages.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;

class ApproverTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org, true",
        "Ann@Example.ORG, ann@example.org, true",
        "ann+approve@example.org, ann@example.org, true",
        "ann@example.org, ann+site@example.org, true",
        "ann+a@example.org, ANN+b@example.org, true",
        "+ann@example.org, ann@example.org, false",
        "ann@example.org, anne@example.org, false",
        "ann@example.org, ann@example.com, false"
    })
    void one_box_has_many_addresses(String one, String other, boolean same) {
        assertThat(Approver.of("Ann", one).reachedAt(other)).isEqualTo(same);
    }

    @Test
    void nobody_is_reached_without_an_address() {
        assertThat(Approver.of("Ann", "ann@example.org").reachedAt(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@", "@example.org", "an n@example.org", "a@b@c"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> Approver.of("Ann", address)).isInstanceOf(Refusal.class);
    }
}
