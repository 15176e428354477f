package org.modalitypages.realhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modalitypages.realhost.FaultyRoad.Crossing;

/** The real hosts do what tests of adapters rely on. */
class RealHostsPlatformIT {

    private static final String PLUGIN = """
            <?php
            /* Plugin Name: Greeting */
            register_activation_hook(__FILE__, function () { update_option('greeting', 'activated'); });
            add_action('rest_api_init', function () {
                register_rest_route('greeting/v1', '/slow', [
                    'permission_callback' => '__return_true',
                    'methods' => 'GET',
                    'callback' => function () { sleep(20); return 'late'; },
                ]);
            });
            """;

    @TempDir
    private Path folder;

    @Test
    void wordpress_takes_posts_and_plugins_and_comes_back_from_stops_and_kills() throws Exception {
        try (var wordpress = WordPressHost.start()) {
            var posts = wordpress.address().resolve("/wp-json/wp/v2/posts");
            var editor = Asked.basic(WordPressHost.EDITOR, wordpress.applicationPassword(WordPressHost.EDITOR));
            var created = Asked.post(posts, editor, "{\"title\": \"First words\", \"status\": \"publish\"}");
            assertThat(created.statusCode()).isEqualTo(201);
            var page = Asked.get(URI.create(Asked.json(created.body()).getString("link")));
            assertThat(page.uri().getPath()).isEqualTo("/first-words/");
            assertThat(page.body()).contains("First words");

            wordpress.installPlugin(zipped());
            wordpress.installPlugin(zipped());
            assertThat(wordpress.php("echo get_option('greeting');")).isEqualTo("activated");

            wordpress.stop();
            assertThatThrownBy(() -> Asked.get(posts)).isInstanceOf(IOException.class);
            wordpress.resume();

            var slow = new Thread(() -> {
                try {
                    Asked.get(wordpress.address().resolve("/wp-json/greeting/v1/slow"));
                } catch (IOException killed) {
                    return;
                }
                throw new IllegalStateException("It was answered");
            });
            slow.start();
            Thread.sleep(1000);
            wordpress.kill();
            slow.join(5000);
            assertThat(slow.isAlive()).isFalse();
            wordpress.resume();
            assertThat(Asked.get(posts).body()).contains("First words");

            wordpress.revokeApplicationPasswords(WordPressHost.EDITOR);
            assertThat(Asked.post(posts, editor, "{\"title\": \"Too late\"}").statusCode())
                    .isEqualTo(401);
            assertThat(wordpress.log()).noneMatch(line -> line.contains("PHP ") && line.contains("/plugins/"));
        }
    }

    @Test
    void directus_keeps_its_items_through_stops_and_kills() throws IOException {
        try (var directus = DirectusHost.start()) {
            var token = "Bearer " + directus.token();
            var collections = directus.address().resolve("/collections");
            var items = directus.address().resolve("/items/notes");
            var collection = """
                    {"collection": "notes", "schema": {}, "meta": {}, "fields": [
                      {"field": "id", "type": "uuid", "schema": {"is_primary_key": true}},
                      {"field": "text", "type": "text"}]}
                    """;
            assertThat(Asked.post(collections, token, collection).statusCode()).isEqualTo(200);
            var item = "{\"id\": \"5c0f8f0e-8f0e-4a7e-9a39-6f0d5a4f0001\", \"text\": \"kept\"}";
            assertThat(Asked.post(items, token, item).statusCode()).isEqualTo(200);

            directus.stop();
            assertThatThrownBy(() -> Asked.get(items)).isInstanceOf(IOException.class);
            directus.resume();
            assertThat(Asked.get(items, token).body()).contains("kept");

            directus.kill();
            assertThatThrownBy(() -> Asked.get(items)).isInstanceOf(IOException.class);
            directus.resume();
            assertThat(Asked.get(items, token).body()).contains("kept");
            assertThat(Asked.get(items, "Bearer wrong").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void keycloak_tells_which_groups_somebody_is_in() throws IOException {
        try (var keycloak = KeycloakHost.start()) {
            var redirect = URI.create("http://127.0.0.1:49152/console/signed-in");
            for (var group : List.of("editors", "publishers", "administrators", "site-owners", "therapists")) {
                var user = keycloak.userIn(group);
                var claims = new SignIn(keycloak).claims(user, redirect);
                assertThat(claims.getString("iss")).isEqualTo(keycloak.issuer().toString());
                assertThat(claims.getString("email")).isEqualTo(user.email());
                assertThat(claims.getJsonArray("groups").getValuesAs(JsonString::getString))
                        .containsExactly(group);
            }
            keycloak.stop();
            assertThatThrownBy(() -> Asked.get(keycloak.issuer())).isInstanceOf(IOException.class);
            keycloak.resume();
            assertThat(new SignIn(keycloak)
                            .claims(keycloak.userIn("editors"), redirect)
                            .getBoolean("email_verified"))
                    .isTrue();
        }
    }

    @Test
    void a_road_does_to_requests_what_it_is_told() throws IOException {
        try (var host = new Echo();
                var road = FaultyRoad.to(host.address())) {
            var there = road.address().resolve("/there?a=b%20c");
            assertThat(Asked.post(there, "Bearer t", "a letter").body())
                    .isEqualTo("POST /there?a=b%20c Bearer t a letter");

            road.answer(500, 2);
            assertThat(Asked.get(there).statusCode()).isEqualTo(500);
            assertThat(Asked.get(there).statusCode()).isEqualTo(500);
            assertThat(Asked.get(there).statusCode()).isEqualTo(200);

            road.tooMany(Duration.ofSeconds(7), 1);
            var refused = Asked.get(there);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("7");
            assertThat(host.letters()).hasSize(2);

            road.cut(1);
            assertThatThrownBy(() -> Asked.post(there, "Bearer t", "lost?")).isInstanceOf(IOException.class);
            assertThat(host.letters()).hasSize(3).last().asString().contains("lost?");

            road.refuse();
            assertThatThrownBy(() -> Asked.get(there)).isInstanceOf(IOException.class);
            assertThat(host.letters()).hasSize(3);

            road.passOn();
            road.delay(Duration.ofMillis(600));
            var before = System.nanoTime();
            assertThat(Asked.sent(HttpRequest.newBuilder(there).DELETE()).statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(600));

            var path = "/there?a=b%20c";
            assertThat(road.crossings())
                    .containsExactly(
                            new Crossing("POST", path, 200, 200),
                            new Crossing("GET", path, 0, 500),
                            new Crossing("GET", path, 0, 500),
                            new Crossing("GET", path, 200, 200),
                            new Crossing("GET", path, 0, 429),
                            new Crossing("POST", path, 200, 0),
                            new Crossing("DELETE", path, 200, 200));
        }
    }

    private Path zipped() throws IOException {
        var zip = folder.resolve("greeting.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("greeting/greeting.php"));
            out.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
