package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.OwnServer;
import org.modalitypages.server.TestDatabase;

/** Two servers on one database. */
@InServer
class EmbedNodesIT {

    private static final String SITES = "/api/v1/manage/sites";
    private static final String ORIGIN = "https://nodes.example";
    private static final String MODALITY = "art-therapy";

    @Test
    void what_one_node_saves_the_other_serves_and_both_count() throws IOException, InterruptedException {
        var database = TestDatabase.another("embed_nodes");
        try (var one = OwnServer.start(database, List.of());
                var other = OwnServer.start(database, List.of())) {
            // The later start gave the demo's people new tokens.
            var token = other.as(Role.SITE_OWNER).token();
            var first = new Api(one.as(Role.SITE_OWNER).server(), token);
            var second = new Api(other.as(Role.SITE_OWNER).server(), token);
            var site = first.postJson(SITES, "{\"name\":\"Nodes\",\"origins\":[\"" + ORIGIN + "\"]}")
                    .json()
                    .getString("id");
            var embeds = SITES + "/" + site + "/embeds";
            var embed = first.postJson(embeds, "{\"name\":\"Shared\",\"layout\":\"single\"}")
                    .json();
            var key = embed.getString("sitekey");
            var address = "/embed/v1/fragments/" + MODALITY + "?site=" + key;
            assertThat(first.get(address).text()).contains("data-layout=\"single\"");
            await(Duration.ofSeconds(3), () -> second.get(address).text().contains("data-layout=\"single\""));

            var cards = Json.createObjectBuilder()
                    .add("name", "Shared")
                    .add("layout", "cards")
                    .build();
            var changed = first.putJson(
                    embeds + "/" + embed.getString("id"), cards, "If-Match", "\"" + embed.getInt("version") + "\"");
            assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
            assertThat(first.get(address).text()).contains("data-layout=\"cards\"");
            await(Duration.ofSeconds(3), () -> second.get(address).text().contains("data-layout=\"cards\""));

            var counts = embeds + "/" + embed.getString("id") + "/counts";
            IntStream.range(0, 80).parallel().forEach(number -> view(number % 2 == 0 ? first : second, key));
            await(Duration.ofSeconds(30), () -> views(second, counts) == 80);
            view(first, key);
            one.stop();
            assertThat(views(second, counts)).isEqualTo(81);
        }
    }

    private static void view(Api node, String key) {
        var line = ("view " + key + " " + MODALITY).getBytes(StandardCharsets.UTF_8);
        assertThat(node.post("/embed/v1/counts", "text/plain", line, "Origin", ORIGIN)
                        .status())
                .isEqualTo(204);
    }

    private static int views(Api node, String counts) {
        return node.get(counts).json().getInt("views");
    }

    private static void await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(100);
        }
    }
}
