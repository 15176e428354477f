package org.modalitypages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** Clients that offer HTTP/2 with their first request, as Java's own does unless it is told not to. */
@InServer
class OfferedUpgradesIT {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @Test
    void a_body_is_read_to_its_end_and_no_further() throws Exception {
        for (var turn = 0; turn < 3; turn++) {
            var answer = client.send(
                    to("/api/v1/manage/screenings")
                            .header(
                                    "Authorization",
                                    "Bearer " + Server.demo(Role.EDITOR).token())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"text\":\"Words without end.\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void what_has_no_body_is_answered_on_one_connection_after_another() throws Exception {
        for (var path : new String[] {"/", "/api/v1/modalities", "/console/sign-in", "/", "/health"}) {
            assertThat(status(path)).as(path).isEqualTo(200);
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(Server.address() + path)).timeout(Duration.ofSeconds(20));
    }
}
