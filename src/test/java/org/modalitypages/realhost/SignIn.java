package org.modalitypages.realhost;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody signs in at Keycloak without a browser, by code flow with PKCE. */
final class SignIn {

    private static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123456789";

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final KeycloakHost keycloak;
    private final JsonObject discovered;

    SignIn(KeycloakHost keycloak) throws IOException {
        this.keycloak = keycloak;
        this.discovered = Asked.json(Asked.get(URI.create(keycloak.issuer() + "/.well-known/openid-configuration"))
                .body());
    }

    /** The claims of the identity token; its signature is not what these tests are about. */
    JsonObject claims(KeycloakUser user, URI redirect) throws IOException {
        var question = form(Map.of(
                "response_type",
                "code",
                "client_id",
                KeycloakHost.CLIENT,
                "scope",
                "openid",
                "redirect_uri",
                redirect.toString(),
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
        var page = sent(
                HttpRequest.newBuilder(URI.create(discovered.getString("authorization_endpoint") + "?" + question)));
        var action = Jsoup.parse(page).getElementById("kc-form-login").attr("action");
        var code = redirected(
                        post(URI.create(action), form(Map.of("username", user.name(), "password", user.password()))))
                .replaceAll(".*[?&]code=([^&]+).*", "$1");
        var tokens = sent(post(
                        URI.create(discovered.getString("token_endpoint")),
                        form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                redirect.toString(),
                                "code_verifier",
                                VERIFIER)))
                .header("Authorization", Asked.basic(KeycloakHost.CLIENT, keycloak.clientSecret())));
        var claims = Asked.json(tokens).getString("id_token").split("\\.", -1)[1];
        return Asked.json(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    private String redirected(HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(request.build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private String sent(HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(request.build(), BodyHandlers.ofString()).body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static HttpRequest.Builder post(URI address, String form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
