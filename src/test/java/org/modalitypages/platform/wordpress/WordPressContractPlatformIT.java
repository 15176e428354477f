package org.modalitypages.platform.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.ContentPlatformContract;
import org.modalitypages.platform.ItemKey;

/** WordPress keeps to what every platform keeps to. */
class WordPressContractPlatformIT extends ContentPlatformContract {

    @Override
    protected ContentPlatform connect(Map<String, String> otherSettings) {
        return CompanionSite.connect(otherSettings);
    }

    @Override
    protected String secret() {
        return "password";
    }

    @Override
    protected void editThere(ItemKey item, String field, String value) {
        var encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        CompanionSite.host().php("""
                global $wpdb;
                $post = $wpdb->get_var("SELECT ID FROM $wpdb->posts WHERE guid = 'urn:modality-pages:%s'");
                update_post_meta($post, '%s', wp_slash(base64_decode('%s')));
                """.formatted(item, PostType.meta(field), encoded));
    }

    @Override
    protected void deleteThere(ItemKey item) {
        CompanionSite.host().php("""
                global $wpdb;
                wp_delete_post($wpdb->get_var("SELECT ID FROM $wpdb->posts WHERE guid = 'urn:modality-pages:%s'"), true);
                """.formatted(item));
    }
}
