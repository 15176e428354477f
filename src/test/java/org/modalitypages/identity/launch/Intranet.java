package org.modalitypages.identity.launch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.modalitypages.server.Api;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;

/** Platforms that the tests' server knows by its configuration, and what their servers would make. */
public final class Intranet {

    private static final byte[] KEY = "the intranet's key of 32 bytes, or more".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY =
            "the other platform's key of 32 bytes, or so".getBytes(StandardCharsets.UTF_8);

    private Intranet() {}

    /** Settings of a server that knows them: the intranet with the cap publisher, and another one with the cap editor. */
    public static List<String> settings() {
        return List.of(
                "launch.platforms=intranet,other",
                "launch.intranet.name=Intranet",
                "launch.intranet.role=publisher",
                "launch.intranet.key=" + Base64.getEncoder().encodeToString(KEY),
                "launch.other.role=editor",
                "launch.other.key=" + Base64.getEncoder().encodeToString(OTHER_KEY));
    }

    static Minted mint() {
        return Minted.by("intranet", KEY, audience(), Instant.now());
    }

    static Minted mintedByOther() {
        return Minted.by("other", OTHER_KEY, audience(), Instant.now());
    }

    static byte[] otherKey() {
        return OTHER_KEY.clone();
    }

    /** A browser of somebody on another site sends the form. */
    static Reply post(String token, String... headers) {
        var all = new ArrayList<>(List.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"));
        all.addAll(List.of(headers));
        var form = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new Api(Server.address(), null)
                .sendOnce(
                        "POST",
                        "/launch",
                        form.getBytes(StandardCharsets.UTF_8),
                        with("Content-Type", "application/x-www-form-urlencoded", all));
    }

    private static String audience() {
        return "http://localhost:" + Server.address().getPort() + "/launch";
    }

    private static String[] with(String name, String value, List<String> more) {
        var all = new ArrayList<>(List.of(name, value));
        all.addAll(more);
        return all.toArray(String[]::new);
    }
}
