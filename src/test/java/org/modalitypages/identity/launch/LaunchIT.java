package org.modalitypages.identity.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.Secrets;
import org.modalitypages.identity.Sessions;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Somebody comes from a platform, over the wire and into the database. */
@InServer
class LaunchIT {

    private static final String QUEUE = "/api/v1/manage/queue";

    static Stream<Arguments> refused() {
        return Stream.<Arguments>of(
                refused(
                        "expired",
                        401,
                        LaunchReason.EXPIRED,
                        mint -> mint.livesFor(Duration.ofSeconds(-61), Duration.ofSeconds(60))),
                refused(
                        "not yet valid",
                        401,
                        LaunchReason.NOT_YET_VALID,
                        mint -> mint.livesFor(Duration.ofSeconds(40), Duration.ofSeconds(60))),
                refused(
                        "too long-lived",
                        401,
                        LaunchReason.TOO_LONG_LIVED,
                        mint -> mint.livesFor(Duration.ZERO, Duration.ofHours(1))),
                refused(
                        "another audience",
                        401,
                        LaunchReason.WRONG_AUDIENCE,
                        mint -> mint.with("aud", "https://other.example/launch")),
                refused("unknown platform", 401, LaunchReason.UNKNOWN_PLATFORM, mint -> mint.with("iss", "drupal")),
                refused(
                        "foreign platform",
                        401,
                        LaunchReason.BAD_SIGNATURE,
                        mint -> mint.signedWith(Intranet.otherKey())),
                refused(
                        "role above the cap",
                        403,
                        LaunchReason.ROLE_ABOVE_CAP,
                        mint -> mint.with("role", "administrator")),
                refused("no address", 401, LaunchReason.INCOMPLETE, mint -> mint.with("email", "nowhere")));
    }

    private static Arguments refused(String what, int status, LaunchReason reason, UnaryOperator<Minted> change) {
        return arguments(what, status, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_and_records(String what, int status, LaunchReason reason, UnaryOperator<Minted> change) {
        var subject = "refused-" + UUID.randomUUID();

        var reply =
                Intranet.post(change.apply(Intranet.mint().with("sub", subject)).token());

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.text())
                .contains("You were not let in")
                .contains(reason.words().replace("'", "&#39;"));
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(TestDatabase.column("select reason from launch_attempt where subject = ?", subject))
                .containsExactly(reason.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b.c"})
    void refuses_what_is_no_token(String token) {
        assertThat(Intranet.post(token).status()).isEqualTo(401);
    }

    @Test
    void refuses_other_algorithms() {
        assertThat(Intranet.post(Intranet.mint().unsigned()).status()).isEqualTo(401);
        var other = Intranet.mint().signedWith(new byte[64]).signed(JWSAlgorithm.HS512);
        assertThat(Intranet.post(other).status()).isEqualTo(401);
    }

    @Test
    void somebody_new_is_signed_in_with_the_role_that_the_platform_asks_for() {
        var subject = "new-" + UUID.randomUUID();
        var email = "new-" + UUID.randomUUID() + "@test.example";
        var reply = Intranet.post(Intranet.mint()
                .with("sub", subject)
                .with("email", email)
                .with("path", "/console/modalities")
                .token());

        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        assertThat(reply.header("Location")).endsWith("/console/modalities");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        var cookie = session(reply);
        assertThat(Server.anonymous().get(QUEUE, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(Server.anonymous()
                        .get("/api/v1/manage/accounts", "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(TestDatabase.column("select name from account where email = ? and password_hash is null", email))
                .containsExactly("Wanda Word");
        assertThat(outcomes(subject)).containsExactly("ACCOUNT_MADE");
    }

    @Test
    void who_came_before_comes_to_the_same_account_whatever_the_address_is_by_now() {
        var subject = "again-" + UUID.randomUUID();
        Intranet.post(Intranet.mint().with("sub", subject).token());
        var reply = Intranet.post(Intranet.mint().with("sub", subject).token());

        assertThat(reply.status()).isEqualTo(303);
        assertThat(outcomes(subject)).containsExactly("ACCOUNT_MADE", "SIGNED_IN");
        assertThat(TestDatabase.column(
                        "select count(distinct account_id) from launch_attempt where subject = ?", subject))
                .containsExactly("1");
    }

    @Test
    void a_token_works_once_even_when_it_comes_many_times_at_the_same_moment() {
        var subject = "replay-" + UUID.randomUUID();
        var token = Intranet.mint().with("sub", subject).token();

        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(attempt -> Intranet.post(token).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 401);
        assertThat(TestDatabase.column(
                        "select reason from launch_attempt where subject = ? and reason is not null", subject))
                .hasSize(7)
                .containsOnly("REPLAYED");
    }

    @Test
    void two_tokens_of_somebody_new_at_the_same_moment_make_one_account() {
        var subject = "twice-" + UUID.randomUUID();
        var email = subject + "@test.example";
        var tokens = Stream.generate(() -> Intranet.mint()
                        .with("sub", subject)
                        .with("email", email)
                        .token())
                .limit(4)
                .toList();

        var statuses = tokens.parallelStream()
                .map(token -> Intranet.post(token).status())
                .toList();

        assertThat(statuses).containsOnly(303);
        assertThat(TestDatabase.column("select email from account where email = ?", email))
                .hasSize(1);
    }

    @Test
    void what_a_link_carries_is_gone_from_the_address_and_a_path_elsewhere_is_not_followed() {
        for (var path :
                List.of("https://evil.example/", "//evil.example", "/console/sign-out", "/api/v1/manage/queue")) {
            var token = Intranet.mint().with("path", path).token();
            var reply = Server.anonymous().get("/launch?token=" + token, "Sec-Fetch-Site", "cross-site");

            assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
            assertThat(reply.header("Location")).doesNotContain(token).endsWith("/console");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void an_account_with_the_same_address_is_not_entered_but_connected_by_its_holder() {
        var administrator = TestAccount.with(Role.ADMINISTRATOR);
        var email = "test-" + administrator.id() + "@test.example";
        var subject = "known-" + UUID.randomUUID();
        Supplier<Reply> launch = () -> Intranet.post(
                Intranet.mint().with("sub", subject).with("email", email).token());

        var asked = launch.get();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Sign in once", email);
        assertThat(asked.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("session="));
        assertThat(outcomes(subject)).containsExactly("ASKED_TO_CONNECT");
        var waiting = cookie(asked, "modality_pages_launch");

        assertThat(Server.anonymous().get("/console/connect", "Cookie", waiting).header("Location"))
                .contains("/console/sign-in?next=");
        var stranger = signedIn(TestAccount.with(Role.EDITOR));
        assertThat(connect(stranger, waiting).status()).isEqualTo(403);
        var holder = signedIn(administrator);
        assertThat(Server.anonymous()
                        .get("/console/connect", "Cookie", holder + "; " + waiting)
                        .text())
                .contains("Is that you?", "Wanda Word", "Intranet");
        assertThat(connect(holder, waiting).status()).isEqualTo(303);
        assertThat(connect(holder, waiting).status()).isEqualTo(404);

        var direct = launch.get();
        assertThat(direct.status()).isEqualTo(303);
        assertThat(outcomes(subject)).containsExactly("ASKED_TO_CONNECT", "CONNECTED", "SIGNED_IN");
        // The account administers; the session does not.
        var session = session(direct);
        assertThat(Server.anonymous().get(QUEUE, "Cookie", session).status()).isEqualTo(200);
        assertThat(Server.anonymous()
                        .get("/api/v1/manage/accounts", "Cookie", session)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_platforms_word_opens_no_lasting_way_in() {
        var session = session(Intranet.post(Intranet.mint().token()));
        var csrf = csrf(session);

        for (var path : List.of(
                "/portal/account/password?password=a-long-enough-password",
                "/portal/account/address?email=x@y.example",
                "/portal/account/erasure?sentence=erase",
                "/console/account/tokens?role=editor&label=x",
                "/console/privacy/erasure?sentence=erase")) {
            var parts = path.split("\\?", -1);
            var reply = post(parts[0], parts[1] + "&csrf=" + csrf, session);
            assertThat(reply.status()).as(path).isEqualTo(403);
        }
        assertThat(Server.anonymous()
                        .postJson(
                                "/api/v1/manage/tokens",
                                "{\"role\":\"editor\",\"label\":\"x\"}",
                                "Cookie",
                                session,
                                "X-CSRF-Token",
                                csrf)
                        .problem())
                .isEqualTo("sign-in-needed");
    }

    @Test
    void signing_out_the_other_browsers_keeps_the_limit() {
        var administrator = TestAccount.with(Role.ADMINISTRATOR);
        var subject = "limit-" + UUID.randomUUID();
        identity(subject, administrator.id());
        var session = session(Intranet.post(Intranet.mint().with("sub", subject).token()));

        var renewed = session(post("/portal/account/sign-out-everywhere", "csrf=" + csrf(session), session));

        assertThat(Server.anonymous().get(QUEUE, "Cookie", renewed).status()).isEqualTo(200);
        assertThat(Server.anonymous()
                        .get("/api/v1/manage/accounts", "Cookie", renewed)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_account_without_any_role_that_the_platform_opens_is_not_entered() {
        var therapist = TestAccount.with(Role.THERAPIST);
        var subject = "therapist-" + UUID.randomUUID();
        identity(subject, therapist.id());

        assertThat(Intranet.post(Intranet.mint().with("sub", subject).token()).status())
                .isEqualTo(403);
        assertThat(TestDatabase.column("select reason from launch_attempt where subject = ?", subject))
                .containsExactly("NO_ROLE");
    }

    @Test
    void another_platform_with_the_same_names_is_somebody_else() {
        var subject = "same-" + UUID.randomUUID();
        Intranet.post(Intranet.mint().with("sub", subject).token());
        Intranet.post(Intranet.mintedByOther().with("sub", subject).token());

        assertThat(outcomes(subject)).containsExactly("ACCOUNT_MADE", "ACCOUNT_MADE");
    }

    private static void identity(String subject, long account) {
        TestDatabase.update(
                "insert into external_identity (id, provider, subject, account_id, created_at, last_used_at)"
                        + " values (?, 'platform:intranet', ?, ?, current_timestamp, current_timestamp)",
                account,
                subject,
                account);
    }

    /** A session of an account that has no password, as the database would have it after a sign-in. */
    private static String signedIn(TestAccount account) {
        var secret = "session-" + UUID.randomUUID();
        TestDatabase.update(
                "insert into web_session (digest, account_id, created_at, expires_at)"
                        + " values (?, ?, current_timestamp, current_timestamp + interval '1' hour)",
                Secrets.digest(secret),
                account.id());
        return "modality_pages_session=" + secret;
    }

    private static Reply connect(String session, String waiting) {
        return post("/console/connect", "csrf=" + csrf(session), session + "; " + waiting);
    }

    private static Reply post(String path, String form, String cookie) {
        return Server.anonymous()
                .post(
                        path,
                        "application/x-www-form-urlencoded",
                        form.replace("@", URLEncoder.encode("@", StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8),
                        "Cookie",
                        cookie);
    }

    private static String csrf(String session) {
        return Sessions.csrfToken(session.substring(session.indexOf('=') + 1));
    }

    private static String session(Reply reply) {
        return cookie(reply, "modality_pages_session");
    }

    private static String cookie(Reply reply, String name) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.split(";", -1)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name + " in " + reply));
    }

    private static List<String> outcomes(String subject) {
        return TestDatabase.column(
                "select outcome from launch_attempt where subject = ? order by attempted_at, id", subject);
    }
}
