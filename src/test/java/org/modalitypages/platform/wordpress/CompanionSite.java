package org.modalitypages.platform.wordpress;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.PlatformHttp;
import org.modalitypages.platform.PrivateNetworks;
import org.modalitypages.realhost.WordPressHost;

/** The one real WordPress of these tests, with the companion plugin from the zip that people upload. */
final class CompanionSite {

    static final Path ZIP = Path.of("target", "modality-pages-wordpress.zip");
    static final String CONNECTION = UUID.randomUUID().toString();
    static final String LAUNCH_KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

    private static final PlatformHttp HTTP = new PlatformHttp(new PrivateNetworks("127.0.0.0/8"), "test");

    private static WordPressHost host;
    private static String password;

    private CompanionSite() {}

    /** Started once, and ended with this process. */
    static synchronized WordPressHost host() {
        if (host == null) {
            host = WordPressHost.start();
            host.installPlugin(ZIP);
            password = host.applicationPassword(WordPressHost.ADMINISTRATOR);
        }
        return host;
    }

    /** An application password of the administrator. */
    static String password() {
        host();
        return password;
    }

    static ContentPlatform connect(Map<String, String> otherSettings) {
        return connect("https://directory.example", otherSettings);
    }

    static ContentPlatform connect(String siteUrl, Map<String, String> otherSettings) {
        return connect(CONNECTION, siteUrl, otherSettings);
    }

    static ContentPlatform connect(String id, String siteUrl, Map<String, String> otherSettings) {
        var settings = new HashMap<>(Map.of(
                "address", host().address().toString(), "user", WordPressHost.ADMINISTRATOR, "password", password()));
        settings.putAll(otherSettings);
        return new WordPressAdapter()
                .connect(new Connection(id, settings, siteUrl, "en", LAUNCH_KEY, "publisher", HTTP));
    }
}
