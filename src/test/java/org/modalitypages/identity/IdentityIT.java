package org.modalitypages.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;

@InServer
class IdentityIT {

    private static final String QUEUE = "/api/v1/manage/queue";
    private static final String TOKENS = "/api/v1/manage/tokens";

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic eDp5", "bearer  ", "Bearer mp_' or 1=1"})
    void without_a_valid_token_the_answer_is_401_and_says_how_to_authenticate(String authorization) {
        var reply = authorization.isEmpty()
                ? Server.anonymous().get(QUEUE)
                : Server.anonymous().get(QUEUE, "Authorization", authorization);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.problem()).isEqualTo("authentication-required");
    }

    @Test
    void a_token_carries_one_role_and_never_more_than_its_account_has() {
        var administrator = TestAccount.with(Role.ADMINISTRATOR);
        var editor = TestAccount.with(Role.EDITOR);

        assertThat(administrator
                        .carrying(Role.EDITOR)
                        .get("/api/v1/manage/accounts")
                        .status())
                .isEqualTo(403);
        assertThat(administrator.carrying(Role.SITE_OWNER).get(QUEUE).status()).isEqualTo(403);
        assertThat(editor.carrying(Role.ADMINISTRATOR).get(QUEUE).status()).isEqualTo(401);
        assertThat(issue(editor.api(), "publisher").status()).isEqualTo(403);
        assertThat(issue(administrator.carrying(Role.EDITOR), "administrator").status())
                .isEqualTo(403);
    }

    @Test
    void a_token_is_shown_once_and_worthless_once_revoked() {
        var account = TestAccount.with(Role.EDITOR);
        var issued = issue(account.api(), "editor").json();
        var holder = Server.withToken(issued.getString("secret"));
        assertThat(holder.get(QUEUE).status()).isEqualTo(200);
        assertThat(holder.get(TOKENS).text()).doesNotContain(issued.getString("secret"));

        assertThat(account.api().delete(TOKENS + "/" + issued.getString("id")).status())
                .isEqualTo(204);

        assertThat(holder.get(QUEUE).status()).isEqualTo(401);
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        var issued = issue(TestAccount.with(Role.EDITOR).api(), "editor").json();
        var stranger = TestAccount.with(Role.ADMINISTRATOR).api();

        assertThat(stranger.delete(TOKENS + "/" + issued.getString("id")).status())
                .isEqualTo(404);
        assertThat(Server.withToken(issued.getString("secret")).get(QUEUE).status())
                .isEqualTo(200);
    }

    @Test
    void a_role_that_was_taken_away_takes_its_tokens_along() {
        var administrator = TestAccount.with(Role.ADMINISTRATOR).api();
        var editor = TestAccount.with(Role.EDITOR);
        var path = "/api/v1/manage/accounts/" + editor.id();
        var changed = administrator.send(
                "PUT",
                path,
                "{\"roles\":[\"site-owner\"]}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "If-Match",
                administrator.get(path).header("ETag"));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(editor.api().get(QUEUE).status()).isEqualTo(401);
    }

    @Test
    void a_token_that_calls_too_often_is_told_when_to_come_back() {
        var caller = TestAccount.with(Role.EDITOR).api();
        // As many at once as the server takes; on a busy machine it takes a while to answer fifty in a second.
        var refused = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(call -> caller.sendOnce("GET", TOKENS, null))
                .filter(reply -> reply.status() == 429)
                .findAny();

        assertThat(refused).isPresent();
        assertThat(Long.parseLong(refused.get().header("Retry-After"))).isPositive();
        assertThat(refused.get().problem()).isEqualTo("too-many-requests");
        assertThat(TestAccount.with(Role.EDITOR).api().get(QUEUE).status()).isEqualTo(200);
    }

    @Test
    void signing_in_sets_a_session_cookie_that_scripts_cannot_read_and_changes_need_its_forgery_token() {
        var demo = Server.demo(Role.SITE_OWNER);
        var entered = signIn(demo.email(), demo.password());

        assertThat(entered.status()).isEqualTo(303);
        var cookie = entered.header("Set-Cookie");
        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("httponly", "samesite=lax", "path=/");
        var session = cookie.split(";", -1)[0];
        assertThat(Server.anonymous().get(TOKENS, "Cookie", session).status()).isEqualTo(200);
        var forged =
                Server.anonymous().postJson(TOKENS, "{\"role\":\"site-owner\",\"label\":\"x\"}", "Cookie", session);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.problem()).isEqualTo("forged-request");
    }

    @Test
    void failed_sign_ins_to_one_account_are_limited_and_tell_nothing_of_who_exists() {
        var name = "nobody-" + System.nanoTime() + "@test.example";
        var first = signIn(name, "wrong");
        // Checking a password takes its time, in which another attempt is allowed every half minute.
        var last = IntStream.range(0, 40)
                .mapToObj(attempt -> signIn(name, "wrong"))
                .filter(reply -> reply.status() == 429)
                .findFirst();

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("The e-mail address or the password is wrong");
        assertThat(last).isPresent();
        assertThat(last.get().header("Retry-After")).isNotNull();
    }

    private static Reply issue(Api caller, String role) {
        return caller.postJson(TOKENS, "{\"role\":\"" + role + "\",\"label\":\"test\"}");
    }

    private static Reply signIn(String email, String password) {
        var form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return Server.anonymous()
                .sendOnce(
                        "POST",
                        "/console/sign-in",
                        form.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
