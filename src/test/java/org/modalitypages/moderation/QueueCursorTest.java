package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;

class QueueCursorTest {

    private static final Instant THEN = Instant.parse("2026-11-24T10:00:00.123456Z");

    @ParameterizedTest
    @EnumSource
    void says_where_a_page_ended(QueueOrder order) {
        var cursor = new QueueCursor(order, 40, THEN, 1234);

        assertThat(QueueCursor.decoded(cursor.encoded(), order)).isEqualTo(cursor);
    }

    @Test
    void is_of_no_use_in_another_order() {
        var cursor = new QueueCursor(QueueOrder.OLDEST, 0, THEN, 1234).encoded();

        assertThatThrownBy(() -> QueueCursor.decoded(cursor, QueueOrder.URGENT))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(400);
                    assertThat(refused.problem().detail()).contains("another order");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "OLDEST.0.1.2", "NEWEST.0.1.2.3", "OLDEST.x.1.2.3"})
    void anything_else_is_refused(String text) {
        var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        for (var given : new String[] {text, encoded}) {
            assertThatThrownBy(() -> QueueCursor.decoded(given, QueueOrder.OLDEST))
                    .isInstanceOf(Refusal.class);
        }
    }
}
