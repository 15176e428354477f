package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.json.Json;

class PlatformHttpTest {

    private final List<String> asked = new ArrayList<>();
    private final PlatformHttp http = new PlatformHttp(new PrivateNetworks("127.0.0.0/8"), "ModalityPages/test");
    private HttpServer server;
    private volatile int status = 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile String body = "{\"a\":1}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        http.close();
    }

    @Test
    void what_is_sent_arrives_as_it_is() {
        var sent = Json.createObjectBuilder().add("text", "naïve — “quoted”").build();

        var answer = http.send(PlatformRequest.of("PUT", at("/x?y=1")).json(sent));

        assertThat(asked).containsExactly("PUT /x?y=1 application/json " + sent);
        assertThat(answer.orFail().json().asJsonObject().getInt("a")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, CREDENTIALS",
        "403, CREDENTIALS",
        "410, GONE",
        "400, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "302, REFUSED",
        "408, UNAVAILABLE",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void what_a_status_means(int answered, PlatformFailure.Kind kind) {
        status = answered;
        headers = Map.of("Location", "/elsewhere", "WWW-Authenticate", "Basic");

        var failure = catchThrowableOfType(
                PlatformFailure.class,
                () -> http.send(PlatformRequest.of("GET", at("/"))).orFail());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(String.valueOf(answered));
        assertThat(asked).as("asked once, and no redirect followed").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "0, 0", "999999999, 86400"})
    void how_long_to_wait_is_heard(String value, int seconds) {
        assertThat(retryAfter(value).orElseThrow()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void how_long_to_wait_may_be_a_date() {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(600).atZone(ZoneOffset.UTC));

        assertThat(retryAfter(date).orElseThrow()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void nonsense_and_the_past_are_no_time_to_wait(String value) {
        assertThat(retryAfter(value)).isEmpty();
    }

    @Test
    void a_page_in_place_of_json_says_so() {
        body = "<html>Bad gateway</html>";

        assertThatThrownBy(() -> http.send(PlatformRequest.of("GET", at("/"))).json())
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("not JSON")
                .hasMessageContaining("Bad gateway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/"})
    void private_addresses_are_not_asked_however_they_are_written(String address) throws IOException {
        try (var strict = new PlatformHttp(new PrivateNetworks(""), "ModalityPages/test")) {
            var uri = URI.create(address.formatted(server.getAddress().getPort()));

            assertThatThrownBy(() -> strict.send(PlatformRequest.of("GET", uri)))
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessageContaining("platforms.private-networks");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void other_schemes_are_not_asked() {
        assertThatThrownBy(() -> http.send(PlatformRequest.of("GET", URI.create("file:///etc/passwd"))))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("Only http");
    }

    @Test
    void who_is_not_there_may_be_there_later() {
        var address = at("/");
        server.stop(0);

        var failure = catchThrowableOfType(PlatformFailure.class, () -> http.send(PlatformRequest.of("GET", address)));

        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
    }

    @Test
    void secrets_are_not_written_out() {
        var request = PlatformRequest.of("GET", at("/x?token=hidden")).header("Authorization", "hidden");

        assertThat(request.toString()).doesNotContain("hidden").endsWith("/x");
        assertThat(new Connection("7", Map.of("password", "hidden"), "", "en", "hidden", "editor", http).toString())
                .doesNotContain("hidden");
    }

    private Optional<Duration> retryAfter(String value) {
        status = 503;
        headers = Map.of("Retry-After", value);
        return catchThrowableOfType(
                        PlatformFailure.class,
                        () -> http.send(PlatformRequest.of("GET", at("/"))).orFail())
                .retryAfter();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
