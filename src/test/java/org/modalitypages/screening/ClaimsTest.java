package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void a_machine_that_cannot_run_the_models_says_so_instead_of_keeping_silent() {
        var claims = new Claims(() -> {
            throw new UnsatisfiedLinkError("no onnxruntime in java.library.path");
        });

        assertThat(claims.in("I guarantee that your panic attacks will stop.")).isEmpty();
        assertThat(claims.obstacle("en"))
                .hasValueSatisfying(why -> assertThat(why).contains("does not run on this server"));
        assertThat(claims.obstacle("fr-CA"))
                .hasValueSatisfying(why -> assertThat(why).contains("the text is in French"));
    }
}
