package org.modalitypages.platform.directus;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.ContentPlatformContract;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.realhost.DirectusHost;

/** What every adapter keeps to, tried against a real Directus. */
class DirectusContractPlatformIT extends ContentPlatformContract {

    private static DirectusHost host;

    @BeforeAll
    static void start() {
        host = DirectusHost.start();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @Override
    protected ContentPlatform connect(Map<String, String> otherSettings) {
        return new Project(host).connect(otherSettings);
    }

    @Override
    protected String secret() {
        return "token";
    }

    @Override
    protected void editThere(ItemKey item, String field, String value) {
        var change = Json.createObjectBuilder().add(field, value).build();
        new Project(host).asked("PATCH", "/items/mp_" + item.type() + "/" + item.id(), change.toString());
    }

    @Override
    protected void deleteThere(ItemKey item) {
        new Project(host).asked("DELETE", "/items/mp_" + item.type() + "/" + item.id(), "");
    }
}
