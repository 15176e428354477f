package org.modalitypages.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.OwnServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.TestDatabase;

/** What a provider may say that a real one rarely does, and what becomes of it; the real one has a test of its own. */
@InServer
class OidcIT {

    private static final String QUEUE = "/api/v1/manage/queue";

    private static FakeProvider provider;
    private static OwnServer server;
    private static Api browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        provider = new FakeProvider();
        server = OwnServer.start(
                TestDatabase.another("provider"),
                List.of(
                        "oidc.issuer=" + provider.issuer(),
                        "oidc.client-id=modality-pages",
                        "oidc.client-secret=s3cret",
                        "oidc.roles=editors=editor,publishers=publisher"));
        browser = new Api(server.as(Role.EDITOR).server(), null);
    }

    @AfterAll
    static void stop() {
        provider.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void somebody_is_signed_in_until_the_provider_says_that_their_session_ended() {
        var session = session(signIn(claims -> claims.subject("ended").claim("sid", "session-9")));
        assertThat(browser.get(QUEUE, "Cookie", session).status()).isEqualTo(200);

        assertThat(ended(provider.logoutToken(claims -> claims.claim("sid", "session-8")))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(QUEUE, "Cookie", session).status()).isEqualTo(200);
        assertThat(ended("garbage").status()).isEqualTo(400);
        assertThat(ended(provider.logoutToken(claims -> claims.claim("sid", "session-9")))
                        .status())
                .isEqualTo(200);

        assertThat(browser.get(QUEUE, "Cookie", session).status()).isEqualTo(401);
    }

    @Test
    void every_session_of_somebody_ends_when_the_provider_names_none() {
        var session = session(signIn(claims -> claims.subject("everywhere")
                .claim("email", "everywhere@example.org")
                .claim("sid", null)));

        ended(provider.logoutToken(claims -> claims.claim("sid", null).subject("everywhere")));

        assertThat(browser.get(QUEUE, "Cookie", session).status()).isEqualTo(401);
    }

    @Test
    void an_address_that_the_provider_does_not_vouch_for_leads_to_no_account() {
        for (var email : List.of("publisher@demo.example", "nobody-has-it@example.org")) {
            var reply = signIn(
                    claims -> claims.subject("unverified").claim("email", email).claim("email_verified", false));

            assertThat(reply.status()).as(email).isEqualTo(403);
            assertThat(reply.text()).contains("Your address is not confirmed");
        }
    }

    @Test
    void who_lost_every_group_lost_every_role_and_is_not_let_in() {
        Consumer<JWTClaimsSet.Builder> fallen =
                claims -> claims.subject("fallen").claim("email", "fallen@example.org");
        var session = session(signIn(fallen));

        var reply = signIn(fallen.andThen(claims -> claims.claim("groups", List.of())));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("You have no role here");
        assertThat(browser.get(QUEUE, "Cookie", session).status()).isEqualTo(403);
    }

    @Test
    void clocks_that_differ_are_named() {
        var reply =
                signIn(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90))));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.text()).contains("The clocks of two servers differ");
    }

    @Test
    void a_sign_in_is_led_on_to_own_pages_only() {
        for (var next : List.of("https://evil.example/", "//evil.example", "/console/sign-out")) {
            assertThat(signIn(next, claims -> claims.subject("led").claim("email", "led@example.org"))
                            .header("Location"))
                    .as(next)
                    .endsWith("/console");
        }
    }

    private static Reply signIn(Consumer<JWTClaimsSet.Builder> change) {
        return signIn("/console", change);
    }

    private static Reply signIn(String next, Consumer<JWTClaimsSet.Builder> change) {
        var begun = browser.get("/console/sign-in/oidc?next=" + next);
        var asked = begun.header("Location");
        provider.says(provider.signed(change.andThen(claims -> claims.claim("nonce", parameter(asked, "nonce")))));
        return browser.get(
                "/console/sign-in/oidc/callback?code=a-code&state=" + parameter(asked, "state"),
                "Cookie",
                begun.header("Set-Cookie").split(";", -1)[0]);
    }

    private static Reply ended(String token) {
        return browser.post(
                "/console/sign-in/oidc/logout",
                "application/x-www-form-urlencoded",
                ("logout_token=" + token).getBytes(StandardCharsets.UTF_8));
    }

    private static String session(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("modality_pages_session="))
                .map(cookie -> cookie.split(";", -1)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not signed in: " + reply));
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        return found.find() ? found.group(1) : "";
    }
}
