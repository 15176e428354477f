package org.modalitypages.platform.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.modalitypages.platform.TellingContract;
import org.modalitypages.realhost.FaultyRoad;
import org.modalitypages.realhost.WordPressHost;
import org.modalitypages.server.InServer;

/** What is published here is in the real WordPress within seconds, whatever happens on the way. */
@InServer
class WordPressTellingPlatformIT extends TellingContract {

    WordPressTellingPlatformIT() {
        super("wordpress");
    }

    @Override
    protected FaultyRoad road() {
        return FaultyRoad.to(CompanionSite.host().address());
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("user", WordPressHost.ADMINISTRATOR, "password", CompanionSite.password());
    }

    @Override
    protected boolean shows(String statement, String text) {
        return CompanionSite.host()
                .php("""
                global $wpdb;
                $posts = $wpdb->get_col("SELECT ID FROM $wpdb->posts WHERE guid = 'urn:modality-pages:statement-%s' AND post_status = 'publish'");
                echo 1 === count($posts) ? base64_encode(get_post_meta($posts[0], '%s', true)) : count($posts);
                """.formatted(statement, PostType.meta("text")))
                .strip()
                .equals(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected void edit(String statement, String text) {
        CompanionSite.host().php("""
                global $wpdb;
                $post = $wpdb->get_var("SELECT ID FROM $wpdb->posts WHERE guid = 'urn:modality-pages:statement-%s'");
                update_post_meta($post, '%s', '%s');
                """.formatted(statement, PostType.meta("text"), text));
    }

    @Override
    protected void stopHost() {
        CompanionSite.host().stop();
    }

    @Override
    protected void killHost() {
        CompanionSite.host().kill();
    }

    @Override
    protected void resumeHost() {
        CompanionSite.host().resume();
    }
}
