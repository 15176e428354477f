package org.modalitypages.realhost;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody signs in at Keycloak without a browser, by code flow with PKCE. */
final class SignIn {

    private static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123456789";

    private final List<String> cookies = new ArrayList<>();
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
        var page = answer(
                HttpRequest.newBuilder(URI.create(discovered.getString("authorization_endpoint") + "?" + question)));
        var action = Jsoup.parse(page.body()).getElementById("kc-form-login").attr("action");
        var signedIn =
                answer(post(URI.create(action), form(Map.of("username", user.name(), "password", user.password()))));
        var code = signedIn.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
        var tokens = Asked.sent(post(
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
                        .header("Authorization", Asked.basic(KeycloakHost.CLIENT, keycloak.clientSecret())))
                .body();
        var claims = Asked.json(tokens).getString("id_token").split("\\.", -1)[1];
        return Asked.json(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    /** Cookies are for secure connections only; browsers send them to this machine all the same, Java's client does not. */
    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies));
        }
        var answer = Asked.sent(request);
        answer.headers().allValues("Set-Cookie").forEach(cookie -> cookies.add(cookie.split(";", 2)[0]));
        return answer;
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
