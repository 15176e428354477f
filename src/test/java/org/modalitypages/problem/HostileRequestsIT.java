package org.modalitypages.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.RawRequest;
import org.modalitypages.server.Server;

/** Whatever is sent, the answer is a refusal that tells nothing of the inside. */
@InServer
class HostileRequestsIT {

    private static final String[] INSIDES = {
        "Exception",
        "org.modalitypages",
        "org.glassfish",
        "jakarta.",
        "java.",
        "at org",
        "select ",
        "insert into",
        "JdbcSQL",
        "PSQL",
        "Payara",
        "GlassFish",
        "Grizzly",
        "root cause"
    };

    static Stream<Arguments> writes() {
        var bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"x\"",
                "{\"transition\":null}",
                "{\"transition\":{}}",
                "{\"transition\":[\"APPROVE\"]}",
                "{\"transition\":\"APPROVE\\u0000\"}",
                "{\"transition\":\"approve\"}",
                "{\"transition\":\"APPROVE\",\"note\":7}",
                "{\"transition\":\"APPROVE\",\"consent\":\"yes\"}",
                "{\"transition\":1e999999}",
                "{\"a\":" + "[".repeat(20_000),
                "{\"transition\":\"APPROVE\",\"transition\":7}",
                "{\"transition\":\"'; drop table edition; --\"}",
                "\u0000\u0001");
        var paths = List.of(
                "/api/v1/manage/editions/1/transitions",
                "/api/v1/manage/editions/999999999999999999999999/transitions",
                "/api/v1/manage/statements",
                "/api/v1/manage/modalities",
                "/api/v1/manage/specialists",
                "/api/v1/manage/tokens",
                "/api/v1/manage/accounts");
        return paths.stream().flatMap(path -> bodies.stream().map(body -> Arguments.of(path, body)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_body_that_makes_no_sense_is_refused(String path, String body) {
        var reply = Server.as(Role.ADMINISTRATOR)
                .post(path, "application/json", body.getBytes(StandardCharsets.UTF_8), "If-Match", "\"1\"");

        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.text()).doesNotContain(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/manage/queue?limit=99999999999",
                "/api/v1/manage/queue?after=%00",
                "/api/v1/manage/queue?after=LTE",
                "/api/v1/manage/queue?modality=%00",
                "/api/v1/manage/queue?modality='%20or%201=1",
                "/api/v1/manage/queue?state=EVERYTHING",
                "/api/v1/manage/queue?x=1",
                "/api/v1/manage/queue?type=%ED%A0%80",
                "/api/v1/manage/editions/-1",
                "/api/v1/manage/editions/1%00",
                "/api/v1/manage/editions/%F0%9F%92%A9",
                "/api/v1/manage/modalities/%00",
                "/api/v1/manage/imports/abc",
                "/api/v1/manage/nowhere",
                "/api/v1/modalities/%00",
                "/api/v1/modalities/..%2f..%2fetc",
                "/api/v1/modalities?filter%5Bslug%5D=%00",
                "/api/v1/nowhere"
            })
    void an_address_that_makes_no_sense_is_refused_with_a_problem(String path) {
        var reply = Server.as(Role.ADMINISTRATOR).get(path);

        assertThat(reply.status()).as(reply.toString()).isLessThan(500);
        assertThat(reply.text()).doesNotContain(INSIDES);
        // The server refuses an encoded NUL without a body before anybody can answer.
        if (reply.status() >= 400 && reply.bytes().length > 0) {
            assertThat(reply.header("Content-Type")).as(reply.toString()).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1",
                "TRACE /api/v1/manage/queue HTTP/1.1",
                "PROPFIND /api/v1/modalities HTTP/1.1",
                "PROPFIND /api/v1/manage/queue HTTP/1.1",
                "BREW /console HTTP/1.1",
                "GET /console/%2e%2e/%2e%2e/WEB-INF/web.xml HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /META-INF/persistence.xml HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /api/v1/%2e%2e/manage/queue HTTP/1.1",
                "GET /api/v1/manage/..%2fqueue HTTP/1.1",
                "GET /api/v1/modalities/a%2fb HTTP/1.1",
                "GET /api/v1/modalities/a%5cb HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /modalities/;jsessionid=1 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /modalities/%ff HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /application.wadl HTTP/1.1",
                "OPTIONS /api/v1/manage/queue HTTP/1.1",
                "GET /api/v1/manage/queue HTTP/1.1\nAuthorization: Bearer",
                "GET /api/v1/manage/queue HTTP/1.1\nAuthorization: Basic eDp5",
                "GET /api/v1/manage/queue HTTP/1.1\nAuthorization: Bearer \u0001",
                "POST /api/v1/manage/imports HTTP/1.1\nContent-Length: -1",
                "POST /api/v1/manage/imports HTTP/1.1\nContent-Length: abc",
                "GET / HTTP/9.9",
                "NONSENSE"
            })
    void a_line_that_no_client_sends_tells_nothing_of_the_inside(String head) throws IOException {
        var answer = RawRequest.send(head);

        assertThat(answer).doesNotContain(INSIDES).doesNotContain("<web-app", "root:", "HTTP/1.1 500");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void an_oversized_header_or_address_tells_nothing_of_the_inside(int length) throws IOException {
        var header = RawRequest.send("GET /api/v1/modalities HTTP/1.1\nX-Big: " + "b".repeat(length));
        var address = RawRequest.send("GET /" + "a".repeat(length) + " HTTP/1.1");

        assertThat(header + address).doesNotContain(INSIDES).doesNotContain("HTTP/1.1 500");
    }
}
