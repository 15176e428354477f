package org.modalitypages.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderTest {

    private static final CodeVerifier VERIFIER = new CodeVerifier();

    private FakeProvider fake;
    private Provider provider;

    @BeforeEach
    void begin() throws IOException {
        fake = new FakeProvider();
        provider = new Provider(fake.settings(), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        fake.close();
    }

    @Test
    void tells_who_somebody_is() throws OidcFailure {
        var person = person();

        assertThat(person.subject()).isEqualTo("paula");
        assertThat(person.email()).contains("paula@example.org");
        assertThat(person.verified()).isTrue();
        assertThat(person.name()).contains("Paula Perez");
        assertThat(person.groups()).containsExactly("editors");
        assertThat(person.origin().issuer()).isEqualTo(fake.issuer());
        assertThat(person.origin().providerSession()).isEqualTo("session-1");
        assertThat(person.origin().endingToken()).isPresent();
    }

    @Test
    void proves_itself_and_that_it_began_the_sign_in() throws OidcFailure {
        person();

        assertThat(fake.authorization()).startsWith("Basic ");
        assertThat(fake.tokenRequest())
                .contains("code_verifier=" + VERIFIER.getValue(), "code=a-code", "grant_type=authorization_code")
                .doesNotContain("s3cret");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                unusable("no signature", FakeProvider::unsigned),
                unusable("signed with the client's secret", FakeProvider::signedWithTheSecret),
                unusable("another nonce", fake -> fake.signed(claims -> claims.claim("nonce", "another"))),
                unusable("no nonce", fake -> fake.signed(claims -> claims.claim("nonce", null))),
                unusable("for another client", fake -> fake.signed(claims -> claims.audience("another"))),
                unusable("of another issuer", fake -> fake.signed(claims -> claims.issuer("https://evil.example"))),
                unusable("of nobody", fake -> fake.signed(claims -> claims.subject(null))),
                unusable("by unknown keys", fake -> {
                    var token = fake.signed(claims -> {});
                    fake.turnKeys();
                    return token;
                }));
    }

    private static Arguments unusable(String what, Function<FakeProvider, String> token) {
        return Arguments.arguments(what, token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void takes_no_token_that_is(String what, Function<FakeProvider, String> token) {
        fake.says(token.apply(fake));

        assertThat(failure().problem().status()).isEqualTo(502);
    }

    @Test
    void says_that_clocks_differ() {
        fake.says(fake.signed(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90)))));
        assertThat(failure().problem().name()).isEqualTo("sign-in-clocks-differ");

        fake.says(fake.signed(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(90)))));
        assertThat(failure().problem().name()).isEqualTo("sign-in-clocks-differ");
    }

    @Test
    void clocks_may_differ_by_less_than_a_minute() throws OidcFailure {
        fake.says(fake.signed(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(40)))
                .expirationTime(Date.from(Instant.now().plusSeconds(400)))));

        assertThat(person().subject()).isEqualTo("paula");
    }

    @Test
    void asks_for_what_the_token_does_not_say() throws OidcFailure {
        fake.says(fake.signed(claims -> claims.claim("groups", null)));
        fake.saysOnRequest(Map.of("sub", "paula", "email", "other@example.org", "groups", List.of("publishers")));

        var person = person();

        assertThat(person.groups()).containsExactly("publishers");
        assertThat(person.email()).contains("paula@example.org");
    }

    @Test
    void does_not_take_what_is_said_of_somebody_else() {
        fake.says(fake.signed(claims -> claims.claim("groups", null)));
        fake.saysOnRequest(Map.of("sub", "peter", "groups", List.of("publishers")));

        assertThat(failure().problem().status()).isEqualTo(502);
    }

    @Test
    void a_refused_code_is_an_answer_of_no_use() {
        fake.refusesCodes();

        assertThat(failure().problem().status()).isEqualTo(502);
    }

    @Test
    void asks_once_and_goes_on_with_that_while_the_provider_is_away() throws OidcFailure {
        var first = provider.metadata();
        assertThat(provider.metadata()).isSameAs(first);
        assertThat(fake.discoveries()).isEqualTo(1);

        fake.close();

        assertThat(provider.metadata()).isSameAs(first);
        assertThat(failure().problem().status()).isEqualTo(503);
    }

    @Test
    void a_provider_that_was_never_reached_is_left_alone_for_some_seconds() {
        var clock = new Turned(Instant.parse("2026-03-04T05:06:07Z"));
        provider = new Provider(fake.settings(), clock);
        fake.close();

        assertThat(catchThrowableOfType(OidcFailure.class, provider::metadata).getCause())
                .isInstanceOf(IOException.class);
        assertThat(catchThrowableOfType(OidcFailure.class, provider::metadata).getCause())
                .isNull();
        clock.now = clock.now.plus(Duration.ofSeconds(6));
        assertThat(catchThrowableOfType(OidcFailure.class, provider::metadata).getCause())
                .isInstanceOf(IOException.class);
    }

    @Test
    void hears_which_session_ended_at_the_provider() throws OidcFailure {
        assertThat(provider.ended(fake.logoutToken(claims -> {})).getSessionID().getValue())
                .isEqualTo("session-1");
    }

    @Test
    void believes_nobody_else_that_a_session_ended() {
        for (var token : List.of(
                "garbage",
                fake.unsigned(),
                fake.signed(claims -> {}),
                fake.logoutToken(claims -> claims.audience("another")),
                fake.logoutToken(claims -> claims.claim("events", null)))) {
            assertThat(catchThrowableOfType(OidcFailure.class, () -> provider.ended(token)))
                    .as(token)
                    .isNotNull();
        }
    }

    private OidcPerson person() throws OidcFailure {
        return provider.person(new AuthorizationCode("a-code"), VERIFIER, new Nonce(FakeProvider.NONCE));
    }

    private OidcFailure failure() {
        return catchThrowableOfType(OidcFailure.class, this::person);
    }

    private static final class Turned extends Clock {
        private Instant now;

        private Turned(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
