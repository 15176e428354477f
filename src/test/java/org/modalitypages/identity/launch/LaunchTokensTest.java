package org.modalitypages.identity.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modalitypages.identity.Role;

class LaunchTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String AUDIENCE = "https://directory.example/launch";
    private static final byte[] KEY = key("of wordpress");
    private static final Map<String, LaunchPlatform> PLATFORMS = Map.of(
            "wordpress", new LaunchPlatform("wordpress", "WordPress", KEY, Role.PUBLISHER, true),
            "directus", new LaunchPlatform("directus", "Directus", key("of directus"), Role.ADMINISTRATOR, true),
            "off", new LaunchPlatform("off", "Switched off", KEY, Role.EDITOR, false));
    private static final LaunchTokens TOKENS =
            new LaunchTokens(id -> Optional.ofNullable(PLATFORMS.get(id)), AUDIENCE, Clock.fixed(NOW, ZoneOffset.UTC));

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("nothing", "", LaunchReason.UNREADABLE),
                arguments("no token", "a.b.c", LaunchReason.UNREADABLE),
                arguments("a token with one part", sound().token().split("\\.", -1)[0], LaunchReason.UNREADABLE),
                arguments("a huge one", "a".repeat(9_000), LaunchReason.UNREADABLE),
                arguments("alg none", sound().unsigned(), LaunchReason.WRONG_ALGORITHM),
                arguments(
                        "another alg",
                        sound().signedWith(key("x".repeat(64))).signed(JWSAlgorithm.HS512),
                        LaunchReason.WRONG_ALGORITHM),
                arguments("no platform", sound().with("iss", null).token(), LaunchReason.UNKNOWN_PLATFORM),
                arguments("an unknown platform", sound().with("iss", "drupal").token(), LaunchReason.UNKNOWN_PLATFORM),
                arguments(
                        "a foreign platform",
                        sound().signedWith(key("of directus")).token(),
                        LaunchReason.BAD_SIGNATURE),
                arguments("words changed after signing", tampered(), LaunchReason.BAD_SIGNATURE),
                arguments("a disabled platform", sound().with("iss", "off").token(), LaunchReason.PLATFORM_DISABLED),
                arguments(
                        "another audience",
                        sound().with("aud", "https://other.example/launch").token(),
                        LaunchReason.WRONG_AUDIENCE),
                arguments(
                        "two audiences",
                        sound().with("aud", List.of(AUDIENCE, "https://other.example"))
                                .token(),
                        LaunchReason.WRONG_AUDIENCE),
                arguments("no audience", sound().with("aud", null).token(), LaunchReason.WRONG_AUDIENCE),
                arguments("expired", lives(-61, 60), LaunchReason.EXPIRED),
                arguments("expired this second", lives(-60, 60), LaunchReason.EXPIRED),
                arguments("of the future", lives(11, 60), LaunchReason.NOT_YET_VALID),
                arguments(
                        "not before the future",
                        sound().with("nbf", NOW.plusSeconds(30).getEpochSecond())
                                .token(),
                        LaunchReason.NOT_YET_VALID),
                arguments("too long-lived", lives(0, 61), LaunchReason.TOO_LONG_LIVED),
                arguments("too long-lived though nearly over", lives(-3_590, 3_600), LaunchReason.TOO_LONG_LIVED),
                arguments("no time", sound().with("iat", null).token(), LaunchReason.INCOMPLETE),
                arguments("no end", sound().with("exp", null).token(), LaunchReason.INCOMPLETE),
                arguments("nobody", sound().with("sub", " ").token(), LaunchReason.INCOMPLETE),
                arguments(
                        "a long name of somebody",
                        sound().with("sub", "s".repeat(256)).token(),
                        LaunchReason.INCOMPLETE),
                arguments("NUL in a name", sound().with("sub", "a\0b").token(), LaunchReason.INCOMPLETE),
                arguments("no id", sound().with("jti", null).token(), LaunchReason.INCOMPLETE),
                arguments("no address", sound().with("email", null).token(), LaunchReason.INCOMPLETE),
                arguments("no role", sound().with("role", null).token(), LaunchReason.INCOMPLETE),
                arguments("a role of theirs", sound().with("role", "superuser").token(), LaunchReason.INCOMPLETE),
                arguments(
                        "a role above the cap",
                        sound().with("role", "administrator").token(),
                        LaunchReason.ROLE_ABOVE_CAP),
                arguments(
                        "a role beside the cap",
                        sound().with("role", "site-owner").token(),
                        LaunchReason.ROLE_ABOVE_CAP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, String token, LaunchReason reason) {
        assertThat(reasonOf(token)).as(what).isEqualTo(reason);
    }

    @Test
    void reads_what_a_sound_token_says() throws LaunchRefused {
        var launch = TOKENS.check(sound().with("sub", "7")
                .with("role", "publisher")
                .with("email", "w@example.org")
                .with("path", "/console/editions/5")
                .token());

        assertThat(launch.platform()).isSameAs(PLATFORMS.get("wordpress"));
        assertThat(launch.subject()).isEqualTo("7");
        assertThat(launch.email()).isEqualTo("w@example.org");
        assertThat(launch.name()).isEqualTo("Wanda Word");
        assertThat(launch.role()).isEqualTo(Role.PUBLISHER);
        assertThat(launch.path()).isEqualTo("/console/editions/5");
        assertThat(launch.expiresAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void lets_a_clock_be_a_little_ahead_and_calls_the_nameless_by_their_address() throws LaunchRefused {
        var launch = TOKENS.check(sound().livesFor(Duration.ofSeconds(9), Duration.ofSeconds(60))
                .with("name", null)
                .with("email", "w@example.org")
                .token());

        assertThat(launch.name()).isEqualTo("w@example.org");
        assertThat(launch.path()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_cap_lets_through_what_it_includes_and_nothing_else(Role cap) {
        var platform = new LaunchPlatform("wordpress", "WordPress", KEY, cap, true);
        var tokens = new LaunchTokens(id -> Optional.of(platform), AUDIENCE, Clock.fixed(NOW, ZoneOffset.UTC));
        for (var wanted : Role.values()) {
            LaunchReason reason = null;
            try {
                tokens.check(sound().with("role", wanted.word()).token());
            } catch (LaunchRefused refused) {
                reason = refused.reason();
            }
            assertThat(reason)
                    .as("%s within %s", wanted, cap)
                    .isEqualTo(cap.withImplied().contains(wanted) ? null : LaunchReason.ROLE_ABOVE_CAP);
        }
    }

    @Test
    void tells_what_a_refused_token_claims_so_that_it_can_be_recorded() {
        try {
            TOKENS.check(sound().with("sub", "7").with("role", "administrator").token());
        } catch (LaunchRefused refused) {
            assertThat(refused.platform()).isEqualTo("wordpress");
            assertThat(refused.subject()).isEqualTo("7");
            return;
        }
        throw new AssertionError("It was let in");
    }

    private static LaunchReason reasonOf(String token) {
        try {
            TOKENS.check(token);
            return null;
        } catch (LaunchRefused refused) {
            return refused.reason();
        }
    }

    private static Minted sound() {
        return Minted.by("wordpress", KEY, AUDIENCE, NOW);
    }

    private static String lives(int later, int seconds) {
        return sound().livesFor(Duration.ofSeconds(later), Duration.ofSeconds(seconds))
                .token();
    }

    private static String tampered() {
        var mine = sound().token().split("\\.", -1);
        var theirs = sound().with("sub", "1").token().split("\\.", -1);
        return mine[0] + "." + theirs[1] + "." + mine[2];
    }

    private static byte[] key(String words) {
        return (words + "-".repeat(32)).getBytes(StandardCharsets.UTF_8);
    }
}
