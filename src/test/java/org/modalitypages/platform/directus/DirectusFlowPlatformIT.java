package org.modalitypages.platform.directus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modalitypages.platform.directus.Project.modality;
import static org.modalitypages.platform.directus.Project.specialist;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.UninstallPolicy;
import org.modalitypages.realhost.DirectusHost;

/** A real Directus tells us what others do to our items, and nothing of what we do ourselves. */
class DirectusFlowPlatformIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DirectusHost host;
    private static HttpServer site;

    private static final BlockingQueue<Letter> LETTERS = new LinkedBlockingQueue<>();

    private record Letter(String method, String path, String authorization, String body) {}

    @BeforeAll
    static void start() throws IOException {
        host = DirectusHost.start();
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                LETTERS.add(new Letter(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        site.start();
    }

    @AfterAll
    static void close() {
        site.stop(0);
        host.close();
    }

    @Test
    void others_changes_are_told_and_ours_are_not() throws InterruptedException {
        var project = new Project(host);
        var address = "http://127.0.0.1:" + site.getAddress().getPort();
        var platform = project.connect(Map.of(), address);
        platform.install(Descriptor.load());
        awaitFlow(project);

        platform.publish(modality("1", "EMDR"), "event-1");
        platform.publish(modality("1", "EMDR therapy"), "event-2");
        platform.publish(modality("4", "Another"), "event-3");
        platform.withdraw(modality("4", "Another").key(), "event-4");
        platform.publish(specialist("2", "Ada Lark"), "event-5");
        // By the very token that we use, but with another program.
        project.asked("PATCH", "/items/mp_specialist/2", "{\"name\": \"Somebody\"}");

        var first = next();
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.path()).isEqualTo("/api/v1/platforms/7/events");
        assertThat(first.authorization())
                .isEqualTo("Bearer " + project.connection(Map.of(), address).eventKey())
                .isEqualTo("Bearer " + EventFlowTest.KEY);
        assertThat(Project.json(first.body()))
                .isEqualTo(
                        Project.json("{\"event\": \"mp_specialist.items.update\", \"collection\": \"mp_specialist\"}"));

        project.asked("DELETE", "/items/mp_modality/1", "");
        assertThat(next().body()).contains("mp_modality.items.delete");
        project.asked("POST", "/items/mp_modality", "{\"id\": \"8\", \"title\": \"Not ours\"}");
        assertThat(next().body()).contains("mp_modality.items.create");
        platform.withdraw(modality("8", "").key(), "event-6");

        assertThat(project.list("/revisions?filter[collection][_eq]=directus_flows")
                        .toString())
                .doesNotContain(EventFlowTest.KEY);
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        assertThat(LETTERS.poll(2, TimeUnit.SECONDS)).isNull();
    }

    /** Directus begins to run a flow a moment after it was made. */
    private static void awaitFlow(Project project) throws InterruptedException {
        for (var at : List.of(1, 2, 3, 4, 5, 6, 7, 8)) {
            project.asked("POST", "/items/mp_modality", "{\"id\": \"9%d\"}".formatted(at));
            var told = LETTERS.poll(1, TimeUnit.SECONDS);
            project.asked("DELETE", "/items/mp_modality/9" + at, "");
            if (told != null) {
                while (told != null) {
                    told = LETTERS.poll(2, TimeUnit.SECONDS);
                }
                return;
            }
        }
        throw new AssertionError("The flow did not begin");
    }

    private static Letter next() throws InterruptedException {
        var letter = LETTERS.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(letter).as("a letter").isNotNull();
        return letter;
    }
}
