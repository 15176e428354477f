package org.modalitypages.platform.wordpress;

import jakarta.enterprise.context.ApplicationScoped;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.PlatformAdapter;

/** Knows WordPress. */
@ApplicationScoped
class WordPressAdapter implements PlatformAdapter {

    @Override
    public String kind() {
        return "wordpress";
    }

    /** Its pages keep pieces of ours, in every language and look. */
    @Override
    public boolean wantsPurges() {
        return true;
    }

    @Override
    public ContentPlatform connect(Connection connection) {
        return new WordPress(connection);
    }
}
