package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimModelTest {

    private final ClaimFeatures features = new ClaimFeatures();
    private final EnglishReader reader = new EnglishReader();

    @Test
    void the_shipped_model_is_what_the_labelled_texts_teach() {
        var texts = LabelledText.heldOut().stream()
                .flatMap(text -> features.of(reader.read(text.text())).stream())
                .toList();

        assertThat(ClaimModel.shipped().agreesWith(ClaimTraining.model(LabelledText.forTraining()), texts, 0.01))
                .as("Run ClaimTraining.main after changing texts, classes or features")
                .isTrue();
    }
}
