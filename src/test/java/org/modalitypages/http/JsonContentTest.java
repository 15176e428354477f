package org.modalitypages.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

class JsonContentTest {

    @Test
    void marks_that_turn_the_direction_of_writing_are_left_out() {
        assertThat(text("\u202eevil\u202c and \u202alive\u202c")).isEqualTo("evil and live");
        assertThat(text("\u202e")).isNull();
    }

    @Test
    void marks_that_languages_written_from_the_right_need_stay() {
        assertThat(text("\u2067שלום\u2069, \u200fA\u200e.")).isEqualTo("\u2067שלום\u2069, \u200fA\u200e.");
    }

    private static String text(String sent) {
        return JsonContent.text(Json.createObjectBuilder().add("text", sent).build(), "text", 100);
    }
}
