package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;

/** Of several reasons to refuse, the first in the promised order is told: each case has two or more. */
@InServer
class RefusalsIT {

    private static final String JSON = "application/json";
    private static final byte[] APPROVE = bytes("{\"transition\":\"APPROVE\"}");
    private static EditionFixture edition;

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final Api siteOwner = Server.as(Role.SITE_OWNER);

    @BeforeEach
    void an_edition_waits() {
        if (edition == null) {
            edition = EditionFixture.imported(editor, "Refused Therapy");
        }
        edition.isIn(State.SUBMITTED);
    }

    static Stream<Arguments> combinations() {
        var here = "EDITION/transitions";
        return Stream.of(
                Arguments.of(401, null, "POST", "/api/v1/manage/nowhere", JSON, JSON, "{", null),
                Arguments.of(
                        404, Role.SITE_OWNER, "POST", "/api/v1/manage/nowhere", "image/png", "image/png", "{", null),
                Arguments.of(405, Role.SITE_OWNER, "PUT", here, "text/html", "image/png", "{", null),
                Arguments.of(406, Role.SITE_OWNER, "POST", here, "text/html", "image/png", "{", null),
                Arguments.of(415, Role.SITE_OWNER, "POST", here, JSON, "image/png", " ".repeat(400_000), null),
                Arguments.of(413, Role.SITE_OWNER, "POST", here, JSON, JSON, " ".repeat(400_000), "3"),
                Arguments.of(400, Role.SITE_OWNER, "POST", here, JSON, JSON, "{", null),
                Arguments.of(400, Role.SITE_OWNER, "POST", here, JSON, JSON, "{\"transition\":7}", null),
                Arguments.of(
                        400, Role.SITE_OWNER, "POST", here, JSON, JSON, "{\"transition\":\"APPROVE\",\"x\":1}", null),
                Arguments.of(400, Role.EDITOR, "POST", here, JSON, JSON, "{\"transition\":\"APPROVE\"}", "W/\"1\""),
                Arguments.of(403, Role.SITE_OWNER, "POST", here, JSON, JSON, "{\"transition\":\"APPROVE\"}", null),
                Arguments.of(
                        403,
                        Role.SITE_OWNER,
                        "POST",
                        "/api/v1/manage/editions/1/transitions",
                        JSON,
                        JSON,
                        "{\"transition\":\"APPROVE\"}",
                        null),
                Arguments.of(
                        404,
                        Role.EDITOR,
                        "POST",
                        "/api/v1/manage/editions/1/transitions",
                        JSON,
                        JSON,
                        "{\"transition\":\"APPROVE\"}",
                        null),
                Arguments.of(404, Role.THERAPIST, "POST", here, JSON, JSON, "{\"transition\":\"APPROVE\"}", null),
                Arguments.of(428, Role.EDITOR, "POST", here, JSON, JSON, "{\"transition\":\"REOPEN\"}", null),
                Arguments.of(412, Role.EDITOR, "POST", here, JSON, JSON, "{\"transition\":\"REOPEN\"}", "\"999999\""),
                Arguments.of(409, Role.EDITOR, "POST", here, JSON, JSON, "{\"transition\":\"REOPEN\"}", "VERSION"),
                Arguments.of(403, Role.EDITOR, "POST", here, JSON, JSON, "{\"transition\":\"REJECT\"}", "VERSION"),
                Arguments.of(422, Role.PUBLISHER, "POST", here, JSON, JSON, "{\"transition\":\"REJECT\"}", "VERSION"));
    }

    @ParameterizedTest(name = "{0} for {1} {2} {3}")
    @MethodSource("combinations")
    void the_first_reason_of_several_is_told(
            int status,
            Role role,
            String method,
            String path,
            String accept,
            String type,
            String body,
            String version) {
        var caller = role == null ? Server.anonymous() : Server.as(role);
        var headers = Stream.of(
                        Stream.of("Accept", accept, "Content-Type", type),
                        version == null
                                ? Stream.<String>empty()
                                : Stream.of("If-Match", version.replace("VERSION", "\"" + edition.version() + "\"")))
                .flatMap(pairs -> pairs)
                .toArray(String[]::new);
        var reply = caller.send(method, path.replace("EDITION", edition.path()), bytes(body), headers);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().getString("type")).startsWith("urn:modality-pages:problem:");
        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"three\"", "\"3\",\"4\"", "\"\"", "\"-1\"", "\"99999999999999999999\""})
    void a_malformed_version_is_400(String ifMatch) {
        assertThat(move("If-Match", ifMatch).status()).isEqualTo(400);
    }

    @Test
    void a_missing_version_and_any_version_are_428() {
        assertThat(move().status()).isEqualTo(428);
        assertThat(move("If-Match", "*").status()).isEqualTo(428);
    }

    @Test
    void a_stale_version_is_412_and_tells_the_present_one() {
        var reply = move("If-Match", "\"" + (edition.version() - 1) + "\"");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.json().get("version").toString()).contains(Long.toString(edition.version()));
    }

    @Test
    void of_two_who_saw_the_same_version_the_second_is_refused() {
        var version = edition.version();

        assertThat(edition.move(publisher, Transition.APPROVE, version, "").status())
                .isEqualTo(200);
        assertThat(edition.move(publisher, Transition.APPROVE, version, "").status())
                .isEqualTo(412);
    }

    @Test
    void a_409_names_the_state_and_the_moves_from_it() {
        var reply = edition.move(publisher, Transition.PUBLISH);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().getString("state")).isEqualTo("SUBMITTED");
        assertThat(reply.json().getJsonArray("listed").toString()).contains("APPROVE", "WITHDRAW");
    }

    @Test
    void somebody_elses_edition_and_none_look_the_same_to_a_therapist() {
        var therapist = TestAccount.with(Role.THERAPIST).api();

        assertThat(withoutCorrelation(therapist.get(edition.path())))
                .isEqualTo(withoutCorrelation(therapist.get("/api/v1/manage/editions/1")));
    }

    @Test
    void nobody_but_editors_sees_the_queue() {
        assertThat(siteOwner.get("/api/v1/manage/queue").status()).isEqualTo(403);
        assertThat(Server.as(Role.THERAPIST).get("/api/v1/manage/queue").status())
                .isEqualTo(403);
        assertThat(Server.anonymous().get("/api/v1/manage/queue").status()).isEqualTo(401);
    }

    private Reply move(String... headers) {
        return publisher.post(edition.path() + "/transitions", JSON, APPROVE, headers);
    }

    /** Every request has another. */
    private static String withoutCorrelation(Reply reply) {
        return reply.text().replaceAll(",?\"correlation\":\"[^\"]+\"", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
