package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** What the server of a connected platform asks, and that nobody else gets an answer. */
@InServer
class PlatformCallsIT {

    private static final String PLATFORMS = "/api/v1/manage/platforms";
    private static final int NONCE = 12;

    private final Api owner = TestAccount.with(Role.SITE_OWNER).api();
    private String id;
    private String key;

    @BeforeEach
    void connect() throws GeneralSecurityException {
        id = owner.postJson(
                        PLATFORMS,
                        "{\"kind\":\"webhook\",\"name\":\"Calls\",\"settings\":{\"address\":\"http://127.0.0.1:1/\"}}")
                .json()
                .getString("id");
        key = opened(TestDatabase.column("select launch_key from platform where id = " + id)
                .get(0));
    }

    @AfterEach
    void disconnect() {
        var version = owner.get(PLATFORMS + "/" + id).header("ETag");
        assertThat(owner.delete(PLATFORMS + "/" + id, "If-Match", version).status())
                .isEqualTo(204);
    }

    @Test
    void a_platform_learns_how_many_wait() throws JOSEException {
        var answer = ask("GET", "waiting", token(address("waiting"), id, key, 60));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getInt("waiting")).isNotNegative();
    }

    @Test
    void a_platform_learns_whether_it_is_reached() throws JOSEException {
        var answer = ask("POST", "check", token(address("check"), id, key, 60));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getBoolean("good")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "check", "events"})
    void nobody_else_gets_an_answer(String what) throws JOSEException {
        var method = what.equals("waiting") ? "GET" : "POST";
        var stranger = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

        assertThat(ask(method, what, null).status()).isEqualTo(401);
        assertThat(ask(method, what, "nonsense").status()).isEqualTo(401);
        assertThat(ask(method, what, token(address(what), id, stranger, 60)).status())
                .isEqualTo(401);
        assertThat(ask(method, what, token(address("other"), id, key, 60)).status())
                .isEqualTo(401);
        assertThat(ask(method, what, token(address(what), "7", key, 60)).status())
                .isEqualTo(401);
        assertThat(ask(method, what, token(address(what), id, key, -5)).status())
                .isEqualTo(401);
        assertThat(ask(method, what, token(address(what), id, key, 3_600)).status())
                .isEqualTo(401);
    }

    @Test
    void a_change_there_is_told_by_the_key_for_events_alone() {
        var events = Connection.eventKey(id, key);

        assertThat(ask("POST", "events", events).status()).isEqualTo(202);
        assertThat(ask("POST", "events", events + "x").status()).isEqualTo(401);
        assertThat(ask("GET", "waiting", events).status()).isEqualTo(401);
        assertThat(owner.get(PLATFORMS + "/" + id + "/work").text()).contains("\"reconcile\"");
    }

    private Reply ask(String method, String what, String bearer) {
        var path = "/api/v1/platforms/" + id + "/" + what;
        return bearer == null
                ? Server.anonymous().send(method, path, new byte[0])
                : Server.anonymous().send(method, path, new byte[0], "Authorization", "Bearer " + bearer);
    }

    private String address(String what) {
        var canonical = Jsoup.parse(
                        Server.anonymous().get("/modalities/art-therapy").text())
                .select("link[rel=canonical]")
                .attr("href");
        return canonical.substring(0, canonical.indexOf("/modalities")) + "/api/v1/platforms/" + id + "/" + what;
    }

    private static String token(String audience, String issuer, String key, int seconds) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now.plusSeconds(Math.min(0, seconds - 60))))
                .expirationTime(Date.from(now.plusSeconds(seconds)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(Base64.getUrlDecoder().decode(key)));
        return token.serialize();
    }

    /** The test's server seals with a key of nothing but zeros. */
    private static String opened(String sealed) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(sealed);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(new byte[32], "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(bytes, NONCE)));
        return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
    }
}
