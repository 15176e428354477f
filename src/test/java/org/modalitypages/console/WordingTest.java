package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void saysPlainlyWhatTheApiNamesInCapitals() {
        assertThat(Wording.plain("RETURN does not start from APPROVED. Ann approved it on Monday."))
                .isEqualTo("“return” is not possible now: it is waiting for a publisher. Ann approved it on Monday.");
        assertThat(Wording.plain("You saw version 1, and it is at version 2, UNPUBLISHED now."))
                .isEqualTo("You saw version 1, and it is at version 2, taken off now.");
        assertThat(Wording.plain("Ask them, wait, or claim it yourself with \"takeOver\": true."))
                .isEqualTo("Ask them, wait, or take it over.");
        assertThat(Wording.plain("Write to ANNE about HTTPS.")).isEqualTo("Write to ANNE about HTTPS.");
        assertThat(Wording.plain(null)).isNull();
    }
}
