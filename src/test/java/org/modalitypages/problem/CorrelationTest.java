package org.modalitypages.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ContextNotActiveException;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private final Correlation inRequest = new Correlation(new RequestId());
    private final Correlation outside = new Correlation(new RequestId() {
        @Override
        String id() {
            throw new ContextNotActiveException();
        }
    });

    @Test
    void everything_in_one_request_shares_one_id() {
        assertThat(inRequest.id()).hasSize(36).isEqualTo(inRequest.id());
    }

    @Test
    void a_run_of_a_job_has_one_id_and_the_next_run_another() {
        var first = outside.during(Correlation.fresh(), () -> outside.id() + outside.id());
        var second = outside.during(Correlation.fresh(), () -> outside.id() + outside.id());

        assertThat(first.substring(0, 36)).isEqualTo(first.substring(36)).isNotEqualTo(second.substring(0, 36));
    }

    @Test
    void an_action_within_an_action_ends_with_its_work() {
        var seen = inRequest.during("outer", () -> {
            inRequest.during("inner", () -> assertThat(inRequest.id()).isEqualTo("inner"));
            return inRequest.id();
        });

        assertThat(seen).isEqualTo("outer");
        assertThat(inRequest.id()).isNotEqualTo("outer");
    }

    @Test
    void an_action_that_fails_ends_too() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> outside.during("failed", () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outside.id()).isNotEqualTo("failed");
    }
}
