package org.modalitypages.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.OwnServer;
import org.modalitypages.server.TestDatabase;
import org.modalitypages.theme.ZipFixture;

/** Two servers on one database look alike. */
@InServer
class ThemesNodesIT {

    /** Far more than the second that is promised, as both servers share this machine with the tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String THEMES = "/api/v1/manage/themes";

    @Test
    void what_one_node_is_told_the_other_wears() throws IOException, InterruptedException, SQLException {
        var database = TestDatabase.another("themes");
        try (var one = OwnServer.start(database, List.of());
                var other = OwnServer.start(database, List.of())) {
            // The second start made new tokens for the demo's accounts.
            var token = other.as(Role.SITE_OWNER).token();
            var owner = new Api(one.as(Role.SITE_OWNER).server(), token);
            var visitor = new Api(other.as(Role.SITE_OWNER).server(), null);
            assertThat(owner.post(THEMES, "application/zip", ZipFixture.child("everywhere"))
                            .status())
                    .isEqualTo(201);
            assertThat(owner.send("POST", THEMES + "/everywhere/wear", new byte[0])
                            .status())
                    .isEqualTo(200);
            var stylesheet =
                    new Api(owner.server(), null).get("/").text().replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");

            var until = System.nanoTime() + PATIENCE.toNanos();
            while (!visitor.get("/").text().contains(stylesheet) && System.nanoTime() < until) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }

            assertThat(visitor.get("/").text()).contains(stylesheet);
            assertThat(visitor.get(stylesheet).text()).contains("letter-spacing:0.01em");
            assertThat(visitor.get("/modalities/art-therapy").text()).contains(stylesheet);
            assertThat(visitor.get("/embed/v1/fragments/art-therapy").text()).contains("data-theme=\"everywhere-");
        }
    }
}
