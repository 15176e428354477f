package org.modalitypages.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A provider that says whatever a test has it say. */
final class FakeProvider implements AutoCloseable {

    static final String NONCE = "a-nonce";

    private final HttpServer server;
    private final AtomicInteger discoveries = new AtomicInteger();
    private RSAKey key;
    private String idToken;
    private String userInfo;
    private int tokenStatus = 200;
    private String tokenRequest;
    private String authorization;

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        turnKeys();
        idToken = signed(claims -> {});
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveries.incrementAndGet();
            answer(exchange, 200, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                     "userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/logout","jwks_uri":"%1$s/keys",
                     "response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["RS256","HS256"]}""".formatted(issuer()));
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/token", exchange -> {
            tokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            answer(
                    exchange,
                    tokenStatus,
                    tokenStatus == 200
                            ? "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}"
                            : "{\"error\":\"invalid_grant\"}");
        });
        server.createContext("/userinfo", exchange -> answer(exchange, userInfo == null ? 403 : 200, userInfo));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OidcSettings settings() {
        var config = Map.of(
                "oidc.issuer", issuer(),
                "oidc.client-id", "modality-pages",
                "oidc.client-secret", "s3cret",
                "oidc.roles", "editors=editor");
        return new OidcSettings(key -> java.util.Optional.ofNullable(config.get(key)), "https://directory.example");
    }

    int discoveries() {
        return discoveries.get();
    }

    String tokenRequest() {
        return tokenRequest;
    }

    String authorization() {
        return authorization;
    }

    void turnKeys() {
        try {
            key = new RSAKeyGenerator(2048).keyID("key-" + System.nanoTime()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void says(String token) {
        idToken = token;
    }

    void saysOnRequest(Map<String, Object> claims) {
        userInfo = new JWTClaimsSet.Builder()
                .subject(String.valueOf(claims.get("sub")))
                .claim("email", claims.get("email"))
                .claim("groups", claims.get("groups"))
                .build()
                .toString();
    }

    void refusesCodes() {
        tokenStatus = 400;
    }

    String signed(Consumer<JWTClaimsSet.Builder> change) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims(change));
    }

    String unsigned() {
        return new PlainJWT(claims(claims -> {})).serialize();
    }

    String signedWithTheSecret() {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(claims -> {}));
            jwt.sign(new MACSigner("s3cret-s3cret-s3cret-s3cret-s3cret"));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String logoutToken(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("modality-pages")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID("1")
                .claim("sid", "session-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", new HashMap<>()));
        change.accept(claims);
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                claims.build());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("paula")
                .audience("modality-pages")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", NONCE)
                .claim("sid", "session-1")
                .claim("email", "paula@example.org")
                .claim("email_verified", true)
                .claim("name", "Paula Perez")
                .claim("groups", List.of("editors"));
        change.accept(claims);
        return claims.build();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
