package org.modalitypages.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PlatformHttp;
import org.modalitypages.platform.PrivateNetworks;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.WebhookReceiver;

class WebhookTest {

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final PlatformHttp http = new PlatformHttp(new PrivateNetworks("127.0.0.0/8"), "ModalityPages/test");
    private final String secret = WebhookKeys.generate(false);

    @AfterEach
    void stop() throws IOException {
        receiver.close();
        http.close();
    }

    @Test
    void receivers_can_check_what_they_get() {
        receiver.knows(secret);
        var webhook = webhook(secret);
        var fields =
                Json.createObjectBuilder().add("text", "Words — naïve “ones”.").build();
        webhook.publish(new PublishedItem(new ItemKey("statement", "7"), fields, Instant.EPOCH), "event-1");
        webhook.withdraw(new ItemKey("statement", "7"), "event-2");
        webhook.purge(Set.of("statement-7"), "event-3");
        assertThat(webhook.test("event-4")).isEqualTo("Answer 204.");

        assertThat(receiver.events())
                .extracting(WebhookReceiver.Event::type)
                .containsExactly("statement.published", "statement.withdrawn", "cache.purged", "test.sent");
        assertThat(receiver.events()).allMatch(event -> event.status() == 204);
        var published = receiver.events().get(0);
        assertThat(published.id()).isEqualTo("event-1");
        assertThat(published.data().getJsonObject("fields").getString("text")).isEqualTo("Words — naïve “ones”.");
        assertThat(receiver.events().get(2).data().getJsonArray("cacheTags").getString(0))
                .isEqualTo("statement-7");
    }

    @Test
    void a_changed_key_and_the_former_one_both_hold_for_a_day() {
        var next = WebhookKeys.generate(false);
        var now = Instant.now();
        var both = WebhookKeys.following(secret, next, now);

        for (var known : new String[] {secret, next}) {
            receiver.knows(known);
            assertThat(webhook(both).test("event-" + known.length())).isEqualTo("Answer 204.");
        }
        var signed = WebhookKeys.of(both);
        assertThat(signed.signatures("x", now.plus(Duration.ofHours(23))).split(" "))
                .hasSize(2);
        assertThat(signed.signatures("x", now.plus(Duration.ofHours(25))).split(" "))
                .hasSize(1);
        assertThat(WebhookKeys.following(both, WebhookKeys.generate(false), now))
                .doesNotContain(secret);
    }

    @Test
    void an_edwards_signature_is_checked_with_the_public_key() throws GeneralSecurityException {
        var keys = WebhookKeys.of(WebhookKeys.generate(true));
        var shown = keys.shown();
        var raw = Base64.getDecoder().decode(shown.substring(shown.indexOf("whpk_") + 5));
        var encoded = new byte[44];
        System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, encoded, 0, 12);
        System.arraycopy(raw, 0, encoded, 12, 32);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update("id.1.body".getBytes(StandardCharsets.UTF_8));

        var signature = keys.signatures("id.1.body", Instant.now());

        assertThat(signature).startsWith("v1a,");
        assertThat(check.verify(Base64.getDecoder().decode(signature.substring(4))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "410, GONE",
        "400, UNAVAILABLE",
        "401, UNAVAILABLE",
        "404, UNAVAILABLE",
        "302, UNAVAILABLE",
        "500, UNAVAILABLE"
    })
    void no_answer_but_gone_is_the_last(int status, PlatformFailure.Kind kind) {
        receiver.answers(status, Map.of("Location", "http://127.0.0.1:1/", "Retry-After", "40"));

        var failure = catchThrowableOfType(
                PlatformFailure.class, () -> webhook(secret).test("event-1"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(receiver.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%", "whsk_c2hvcnQ=", "whpk_abc"})
    void what_is_no_key_is_told_before_it_is_kept(String key) {
        assertThat(WebhookKeys.problem(key))
                .hasValueSatisfying(words -> assertThat(words).contains("whsec_"));
        assertThat(WebhookKeys.problem(secret)).isEmpty();
    }

    private Webhook webhook(String keys) {
        return new Webhook(new Connection(
                "1",
                Map.of("address", receiver.address(), "secret", keys),
                "https://directory.example",
                "en",
                "",
                "editor",
                http));
    }
}
