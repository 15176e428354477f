package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final String COMMITTED = "src/main/resources/openapi/openapi.json";

    private final SmallSite site = new SmallSite();

    @Test
    void the_committed_file_is_served_byte_for_byte() throws IOException {
        var answer = site.get("/api/v1/openapi");

        assertThat(answer.text()).isEqualTo(Files.readString(Path.of(COMMITTED)));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void whoever_has_it_need_not_read_it_again() {
        var tag = site.get("/api/v1/openapi").header("ETag");

        assertThat(site.send(Exchange.get("/api/v1/openapi").with("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void it_can_only_be_read() {
        assertThat(site.send(Exchange.of("POST", "/api/v1/openapi")).status()).isEqualTo(405);
    }
}
