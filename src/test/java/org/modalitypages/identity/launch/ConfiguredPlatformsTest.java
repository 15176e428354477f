package org.modalitypages.identity.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;

class ConfiguredPlatformsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void reads_each_platform_by_its_id() {
        var platforms = of(Map.of(
                "launch.platforms", "intranet, desk",
                "launch.intranet.name", "Our intranet",
                "launch.intranet.key", KEY,
                "launch.intranet.role", "editor",
                "launch.desk.key", KEY,
                "launch.desk.role", "site-owner"));

        assertThat(platforms.byId("intranet").orElseThrow().cap()).isEqualTo(Role.EDITOR);
        assertThat(platforms.byId("intranet").orElseThrow().name()).isEqualTo("Our intranet");
        assertThat(platforms.byId("desk").orElseThrow().name()).isEqualTo("desk");
        assertThat(platforms.byId("drupal")).isEmpty();
    }

    @Test
    void there_are_none_unless_named() {
        assertThat(of(Map.of()).byId("")).isEmpty();
    }

    @Test
    void says_which_key_is_wrong() {
        assertThatThrownBy(() -> of(Map.of("launch.platforms", "desk"))).hasMessageContaining("launch.desk.role");
        assertThatThrownBy(() -> of(Map.of("launch.platforms", "desk", "launch.desk.role", "boss")))
                .hasMessageContaining("boss");
        assertThatThrownBy(() -> of(Map.of(
                        "launch.platforms", "desk", "launch.desk.role", "editor", "launch.desk.key", "c2hvcnQ=")))
                .hasMessageContaining("launch.desk.key");
    }

    private static ConfiguredPlatforms of(Map<String, String> config) {
        return new ConfiguredPlatforms(key -> Optional.ofNullable(config.get(key)));
    }
}
