package org.modalitypages.platform.wordpress;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.modalitypages.realhost.WordPressHost;

/** Somebody at a WordPress site, signed in or not. */
final class Dashboard {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI site;

    private Dashboard(URI site) {
        this.site = site;
    }

    static Dashboard visitor() {
        return new Dashboard(CompanionSite.host().address());
    }

    static Dashboard signedIn(String user) {
        var dashboard = visitor();
        dashboard.get("/wp-login.php");
        dashboard.post("/wp-login.php", Map.of("log", user, "pwd", WordPressHost.PASSWORD, "testcookie", "1"));
        return dashboard;
    }

    Document get(String path) {
        return Jsoup.parse(raw(path).body(), site.toString());
    }

    HttpResponse<String> raw(String path) {
        return sent(HttpRequest.newBuilder(site.resolve(path)));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
