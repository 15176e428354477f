package org.modalitypages.platform.directus;

import jakarta.enterprise.context.ApplicationScoped;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.PlatformAdapter;

/** Knows Directus 11 and 12. */
@ApplicationScoped
public class DirectusAdapter implements PlatformAdapter {

    @Override
    public String kind() {
        return "directus";
    }

    @Override
    public ContentPlatform connect(Connection connection) {
        return new DirectusPlatform(connection);
    }
}
