package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalCheckTest {

    private static final byte[] KEY = "twenty-four bytes at least, random".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Submission SENT = new Submission("We listen.", List.of("emdr"), "en", "crpo-on");
    private static final Screened OWN = new Screened(List.of(), List.of(), List.of());
    private static final long PATIENT = 10_000;
    private static final long IMPATIENT = 200;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, String> received = new HashMap<>();
    private HttpServer server;

    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void its_findings_stand_beside_ours_with_their_source() {
        answering(exchange -> reply(exchange, 200, """
                {"findings": [{"rule": "house-tone", "span": {"start": 0, "end": 2}, "severity": "low",
                "advice": "Say who listens.", "reference": "House rules 4"}, {"rule": "x", "severity": "high", "advice": "y"}]}"""));

        var screened = check(PATIENT).beside(OWN, SENT);

        assertThat(screened.unavailable()).isEmpty();
        assertThat(screened.findings())
                .extracting(Finding::rule, Finding::span, Finding::severity, Finding::reference, Finding::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "house-tone", new Span(0, 2), Severity.LOW, "House rules 4", "127.0.0.1"),
                        org.assertj.core.groups.Tuple.tuple("x", new Span(0, 10), Severity.HIGH, null, "127.0.0.1"));
    }

    @Test
    void it_is_told_text_locale_and_jurisdiction_signed_and_nothing_else() throws Exception {
        answering(exchange -> {
            received.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            for (var name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                received.put(name, exchange.getRequestHeaders().getFirst(name));
            }
            reply(exchange, 200, "{\"findings\": []}");
        });

        check(PATIENT).beside(OWN, SENT);

        assertThat(received.get("body"))
                .isEqualTo("{\"text\":\"We listen.\",\"locale\":\"en\",\"jurisdiction\":\"crpo-on\"}");
        assertThat(received.get("webhook-timestamp")).isEqualTo("1795521600");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var signed = received.get("webhook-id") + ".1795521600." + received.get("body");
        assertThat(received.get("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"findings\": {}}",
                "{\"findings\": [7]}",
                "{\"findings\": [{\"rule\": \"Not A Rule\", \"severity\": \"low\", \"advice\": \"a\"}]}",
                "{\"findings\": [{\"rule\": \"a\", \"severity\": \"grave\", \"advice\": \"a\"}]}",
                "{\"findings\": [{\"rule\": \"a\", \"severity\": \"low\", \"advice\": \"\"}]}",
                "{\"findings\": [{\"rule\": \"a\", \"severity\": \"low\", \"advice\": \"a\", \"span\": {\"start\": 5, \"end\": 99}}]}",
                "{\"findings\": [{\"rule\": \"a\", \"severity\": \"low\", \"advice\": \"a\", \"span\": {\"start\": 1.5, \"end\": 2}}]}"
            })
    void an_answer_that_is_no_list_of_findings_is_skipped(String body) {
        answering(exchange -> reply(exchange, 200, body));

        assertSkipped(check(PATIENT).beside(OWN, SENT), "answered");
    }

    @Test
    void an_error_and_a_redirect_are_skipped() {
        answering(exchange -> reply(exchange, 500, "{\"findings\": []}"));
        assertSkipped(check(PATIENT).beside(OWN, SENT), "status 500");
        server.removeContext("/check");
        answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            reply(exchange, 307, "");
        });
        assertSkipped(check(PATIENT).beside(OWN, SENT), "status 307");
    }

    @Test
    void one_that_answers_late_or_drop_by_drop_is_skipped() {
        answering(exchange -> await());
        assertSkipped(check(IMPATIENT).beside(OWN, SENT), "0.2 seconds");
        server.removeContext("/check");
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        assertSkipped(check(IMPATIENT).beside(OWN, SENT), "0.2 seconds");
    }

    @Test
    void too_long_an_answer_and_a_closed_door_are_skipped() {
        answering(exchange -> reply(exchange, 200, " ".repeat(ExternalAnswer.LIMIT + 1)));
        assertSkipped(check(PATIENT).beside(OWN, SENT), "could not be reached");
        var check = check(PATIENT);
        server.stop(0);
        assertSkipped(check.beside(OWN, SENT), "could not be reached");
    }

    @Test
    void without_an_address_nothing_is_asked_and_with_one_a_secret_is_needed() {
        var none = new ExternalCheck(Optional.empty(), Optional.empty(), PATIENT, NOON);

        assertThat(none.beside(OWN, SENT)).isSameAs(OWN);
        assertThatThrownBy(() -> new ExternalCheck(Optional.of("http://check.example"), Optional.empty(), 1, NOON))
                .hasMessageContaining("screening.external.secret");
        assertThatThrownBy(() -> new ExternalCheck(Optional.of("file:///etc/passwd"), Optional.of(SECRET), 1, NOON))
                .hasMessageContaining("screening.external.url");
    }

    private static void assertSkipped(Screened screened, String words) {
        assertThat(screened.findings()).isEmpty();
        assertThat(screened.unavailable()).singleElement().satisfies(check -> {
            assertThat(check.rule()).isEqualTo("external");
            assertThat(check.source()).isEqualTo("127.0.0.1");
            assertThat(check.detail()).startsWith("Skipped").contains(words);
        });
    }

    private ExternalCheck check(long patience) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/check";
        return new ExternalCheck(Optional.of(address), Optional.of(SECRET), patience, NOON);
    }

    private void answering(Answering answering) {
        server.createContext("/check", exchange -> {
            try (exchange) {
                answering.answer(exchange);
            }
        });
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
