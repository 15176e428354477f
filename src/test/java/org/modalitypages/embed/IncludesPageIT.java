package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modalitypages.embed.HostServer.program;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/**
 * The snippets for servers, as the API gives them, on real servers that put the quotes into pages. Of their texts only
 * our own address is another one. The servers are installed from Debian where they are missing; without them the test
 * fails and says so.
 */
@InServer
class IncludesPageIT {

    private static final Map<String, String> PACKAGES =
            Map.of("nginx", "nginx-light", "apache2", "apache2", "varnishd", "varnish");
    private static final String SITES = "/api/v1/manage/sites";
    private static final String MODALITY = "art-therapy";
    private static final String ACCENTED = "\u00c9tienne Lacombe-Fournier";
    private static final String BEFORE = "<p id=\"before\">Before \u00e9 &amp; \u201call\u201d</p>";
    private static final String AFTER = "<p id=\"after\">After</p>\n</body>\n</html>\n";
    private static final String PASSWORD = "changeit";

    private static SSLContext keys;

    private final Api owner = Server.as(Role.SITE_OWNER);
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> running = new ArrayList<>();
    private FrontServer front;
    private String site;

    /** How the quotes come into the page: by which server and from which snippet. */
    enum Way {
        NGINX("nginx"),
        NGINX_SHADOW("shadow"),
        APACHE("apache"),
        VARNISH("esi");

        private final String snippet;

        Way(String snippet) {
            this.snippet = snippet;
        }
    }

    @BeforeAll
    static void install() throws IOException, GeneralSecurityException {
        for (var name : PACKAGES.keySet()) {
            if (!Files.isExecutable(Path.of(program(name)))) {
                run("apt-get", "update", "-qq");
                run("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGES.get(name));
                // Where the package has started one with pages of its own.
                succeeds("service", name.equals("varnishd") ? "varnish" : name, "stop");
            }
        }
        keys = keys();
    }

    @BeforeEach
    void a_site_is_registered() {
        site = owner.postJson(
                        SITES, "{\"name\":\"Includes\",\"origins\":[\"https://" + System.nanoTime() + ".example\"]}")
                .json()
                .getString("id");
        front = FrontServer.secure(keys);
        running.add(front);
    }

    @AfterEach
    void everything_ends() throws Exception {
        for (var index = running.size() - 1; index >= 0; index--) {
            running.get(index).close();
        }
        var seen = owner.get(SITES + "/" + site).json();
        owner.delete(SITES + "/" + site, "If-Match", "\"" + seen.getInt("version") + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void the_quotes_stand_in_the_page_once(Way way) {
        var page = read(start(way, MODALITY).page());

        assertIntact(page);
        assertThat(page).containsOnlyOnce(ACCENTED).containsOnlyOnce("class=\"mts\"");
        var quotes = Jsoup.parseBodyFragment(fragment(MODALITY)).select("blockquote");
        assertThat(quotes).hasSizeGreaterThan(3);
        assertThat(document(page).select("blockquote").eachText()).isEqualTo(quotes.eachText());
        assertThat(document(page).select("#before ~ #after")).hasSize(1);
        assertThat(page.contains("<template shadowrootmode=\"open\">")).isEqualTo(way == Way.NGINX_SHADOW);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_is_between_the_owner_and_the_visitor_comes_to_us(Way way) {
        read(
                start(way, MODALITY).page(),
                "Cookie",
                "session=secret",
                "Authorization",
                "Basic c2VjcmV0",
                "X-Forwarded-For",
                "192.0.2.7");

        var headers = front.piece().headers();
        assertThat(headers.keySet()).doesNotContain("Cookie", "Authorization", "X-forwarded-for");
        assertThat(headers.values().toString()).doesNotContain("secret", "192.0.2.7");
    }

    /** Connections that end without an answer, and what we, or a proxy before us, may say instead of quotes. */
    @ParameterizedTest
    @CsvSource({
        "NGINX, 0", "NGINX, 404", "NGINX, 429", "NGINX, 502", "NGINX, 503", "NGINX_SHADOW, 503",
        "APACHE, 0", "APACHE, 404", "APACHE, 503", "VARNISH, 0", "VARNISH, 404", "VARNISH, 503"
    })
    void while_we_are_down_the_rest_of_the_page_is_there(Way way, int status) {
        var host = start(way, MODALITY);
        front.goesDown(status);

        var page = read(host.page());

        assertIntact(page);
        var between = document(page).select("#before ~ :not(#after)");
        if (way == Way.VARNISH) {
            assertThat(between).isEmpty();
        } else {
            assertThat(between).hasSize(1);
            assertThat(between.get(0).tagName()).isEqualTo("a");
            assertThat(between.attr("href")).endsWith("/modalities/" + MODALITY);
        }
        assertThat(document(page).body().text()).doesNotContainIgnoringCase("error", "unavailable", "bad gateway");
        front.isBack();
        assertThat(read(host.page())).containsOnlyOnce(ACCENTED);
    }

    /** Servers that include a piece follow no redirects. */
    @ParameterizedTest
    @EnumSource
    void a_renamed_modality_stays_in_the_page(Way way) {
        var named = PublishedPage.of("Including" + way.ordinal() + " Therapy");
        var host = start(way, named.slug());
        rename(named.slug(), "included-" + way.ordinal());

        var page = read(host.page());

        assertIntact(page);
        assertThat(page).containsOnlyOnce(PublishedPage.FIRST);
    }

    /** Without it a server that has several sites at one address answers with another's certificate. */
    @ParameterizedTest
    @ValueSource(strings = {"NGINX", "APACHE"})
    void our_name_is_said_before_anything_is_encrypted(Way way) {
        var page = read(start(way, MODALITY, named()).page());

        assertThat(page).containsOnlyOnce(ACCENTED);
        assertThat(front.piece().serverNames()).containsExactly("localhost");
        assertThat(front.piece().headers().getFirst("Host")).isEqualTo("localhost:" + front.port());
    }

    /** For as long as the consent says, and no longer. */
    @Test
    void nginx_with_a_cache_keeps_the_quotes_while_we_are_down() throws InterruptedException {
        front.allowsStaleFor(6);
        front.isSoonStale();
        var parts = parts(Way.NGINX, MODALITY, front.origin());
        var host = started(HostServer.nginx(
                parts.get(0).replace("internal;", "internal;\nproxy_cache pieces;"),
                "proxy_cache_path pieces keys_zone=pieces:1m;",
                page(parts.get(1))));
        assertThat(read(host.page())).containsOnlyOnce(ACCENTED);
        front.goesDown(0);
        Thread.sleep(2_000);
        assertThat(read(host.page())).containsOnlyOnce(ACCENTED);
        Thread.sleep(7_000);

        var page = read(host.page());

        assertIntact(page);
        assertThat(page).doesNotContain(ACCENTED).contains("/modalities/" + MODALITY);
    }

    private HostServer start(Way way, String modality) {
        // Apache compares the name in the certificate, and knows none that is an address.
        return start(way, modality, way == Way.APACHE ? named() : front.origin());
    }

    private HostServer start(Way way, String modality, String address) {
        return switch (way) {
            case NGINX, NGINX_SHADOW -> {
                var parts = parts(way, modality, address);
                yield started(HostServer.nginx(parts.get(0), "", page(parts.get(1))));
            }
            case APACHE -> {
                var parts = parts(way, modality, address);
                yield started(HostServer.apache(parts.get(0), page(parts.get(1))));
            }
            case VARNISH -> {
                front.close();
                front = new FrontServer();
                running.add(front);
                var parts = parts(way, modality, front.origin());
                // As where we are reached by https only, and Varnish by something that speaks it.
                var included = parts.get(1).replace("src=\"http:", "src=\"https:");
                var pages = started(HostServer.nginx("", "", page(included)));
                yield started(HostServer.varnish(parts.get(0), pages));
            }
        };
    }

    private String named() {
        return "https://localhost:" + front.port();
    }

    private HostServer started(HostServer server) {
        running.add(server);
        return server;
    }

    /** What goes into the server's configuration and what into the page, with our address at another place. */
    private List<String> parts(Way way, String modality, String address) {
        var embed = owner.postJson(
                        SITES + "/" + site + "/embeds", "{\"name\":\"Included\",\"modality\":\"" + modality + "\"}")
                .json();
        var snippets = owner.get(SITES + "/" + site + "/embeds/" + embed.getString("id") + "/snippets")
                .json();
        var ours = URI.create(snippets.getJsonArray("policy").getString(0).replace("script-src ", ""));
        var there = URI.create(address);
        return snippets.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(snippet -> snippet.getString("name").equals(way.snippet))
                .flatMap(snippet -> snippet.getJsonArray("parts").getValuesAs(JsonObject.class).stream())
                .map(part -> part.getString("text")
                        .replace(ours + "/embed/", address + "/embed/")
                        .replace(".host = \"" + ours.getHost(), ".host = \"" + there.getHost())
                        .replace(".port = \"" + ours.getPort(), ".port = \"" + there.getPort())
                        .replace("== \"" + ours.getAuthority(), "== \"" + there.getAuthority()))
                .toList();
    }

    private static String page(String included) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Host</title></head>
                <body>
                """ + BEFORE + "\n" + included + "\n" + AFTER;
    }

    private static void assertIntact(String page) {
        assertThat(page).startsWith("<!DOCTYPE html>\n").contains(BEFORE + "\n").endsWith("\n" + AFTER);
        assertThat(page)
                .containsOnlyOnce("<body")
                .containsOnlyOnce("</html>")
                .doesNotContain("<!--#", "<esi:", "\ufffd");
    }

    private static Document document(String page) {
        return Jsoup.parse(page);
    }

    private static String fragment(String modality) {
        return Server.anonymous().get("/embed/v1/fragments/" + modality).text();
    }

    private static void rename(String slug, String newSlug) {
        var editor = Server.as(Role.EDITOR);
        var address = "/api/v1/manage/modalities/" + slug;
        var renamed = editor.putJson(
                address,
                jakarta.json.Json.createObjectBuilder().add("slug", newSlug).build(),
                "If-Match",
                editor.get(address).header("ETag"));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
    }

    /** As a browser reads it, which takes it compressed. */
    private String read(URI page, String... headers) {
        try {
            var request = HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip");
            if (headers.length > 0) {
                request.headers(headers);
            }
            var reply = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(reply.statusCode()).isEqualTo(200);
            InputStream body = new ByteArrayInputStream(reply.body());
            if (reply.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                body = new GZIPInputStream(body);
            }
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A certificate that nobody has signed. */
    private static SSLContext keys() throws IOException, GeneralSecurityException {
        var file = Files.createTempDirectory("keys").resolve("front.p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "front",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static boolean succeeds(String... command) {
        try {
            run(command);
            return true;
        } catch (IllegalStateException failed) {
            return false;
        }
    }

    private static void run(String... command) {
        try {
            var said = Files.createTempFile("said", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(said));
            }
        } catch (IOException unavailable) {
            throw new IllegalStateException(
                    command[0] + " could not be run: install nginx, apache2 and varnish and run the tests again.",
                    unavailable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
