package org.modalitypages.platform.directus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.PlatformHttp;
import org.modalitypages.platform.PrivateNetworks;

/** What the flow shows us, so that whoever asks it to be compared is let in. */
class EventFlowTest {

    /** By {@code printf 'events of connection 7' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f -binary}. */
    static final String KEY = "i8NXKSVQKN3M6JAqk13SAciWvxy62qUMzM62SqRtrqk";

    @Test
    void the_key_is_of_the_connection_and_no_launch_key() throws Exception {
        try (var http = new PlatformHttp(new PrivateNetworks(""), "test")) {
            assertThat(connection("7", http).eventKey()).isEqualTo(KEY);
            assertThat(connection("8", http).eventKey()).isNotEqualTo(KEY);
        }
    }

    private static Connection connection(String id, PlatformHttp http) {
        return new Connection(id, Map.of(), "https://directory.example", "en", Project.LAUNCH_KEY, "editor", http);
    }
}
