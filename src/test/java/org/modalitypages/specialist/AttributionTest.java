package org.modalitypages.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wren | Counselor | Boise    | ID           |              | Wren, Counselor in Boise, ID",
                "Wren | Counselor |          | ID           | US           | Wren, Counselor in ID",
                "Wren | Counselor | Boise    |              | US           | Wren, Counselor in Boise",
                "Wren | Counselor |          |              |              | Wren, Counselor",
                "Wren |           | Boise    | ID           |              | Wren in Boise, ID",
                "Wren |           |          | ID           |              | Wren in ID",
                "Wren |           |          |              | US           | Wren",
                "Wren | Counselor | Cape Town| Western Cape | South Africa | Wren, Counselor in Cape Town, Western Cape, South Africa",
                "Wren | ' '       | ' '      | ' '          | ' '          | Wren",
            })
    void leaves_no_trace_of_what_is_missing(
            String name, String title, String city, String region, String country, String line) {
        assertThat(new Attribution(name, title, city, region, country)).hasToString(line);
    }

    @Test
    void needs_a_name() {
        assertThatThrownBy(() -> new Attribution(" ", null, null, null, null)).isInstanceOf(NullPointerException.class);
    }
}
