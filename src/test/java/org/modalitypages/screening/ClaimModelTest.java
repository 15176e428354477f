package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClaimModelTest {

    @Test
    void the_shipped_models_were_learnt_from_these_texts_as_they_are_seen_now() throws IOException {
        try (var shipped = ClaimModel.class.getResourceAsStream("claims-en.learnt-from")) {
            assertThat(ClaimTraining.fingerprint())
                    .as("Run ClaimTraining.main after changing texts, classes or features")
                    .isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
