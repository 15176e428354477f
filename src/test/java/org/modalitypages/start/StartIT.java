package org.modalitypages.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

@InServer
class StartIT {

    @Test
    void the_server_is_ready_and_serves_the_home_page_at_the_root() {
        assertThat(Server.anonymous().get("/health/ready").status()).isEqualTo(200);
        assertThat(Server.anonymous().get("/").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void the_start_summary_names_a_working_token_for_each_role() {
        assertThat(Arrays.stream(Role.values()).map(Server::demo))
                .allSatisfy(demo -> assertThat(Server.withToken(demo.token())
                                .get("/api/v1/manage/queue")
                                .status())
                        .as(demo.email())
                        .isEqualTo(demo.role() == Role.THERAPIST || demo.role() == Role.SITE_OWNER ? 403 : 200));
    }
}
