package org.modalitypages.delivery;

import java.util.List;

/** Which addresses are public reads, and which belong to other parts of the application. */
final class PublicPaths {

    /** Each with everything below it. */
    private static final List<String> OTHERS = List.of(
            "/api/v1/manage",
            "/api/v1/platforms",
            "/console",
            "/approve",
            "/portal",
            "/correct",
            "/report",
            "/launch",
            "/notices",
            "/embed",
            "/oembed",
            "/health",
            "/metrics");

    private PublicPaths() {}

    static boolean belongsToOthers(String path) {
        for (var prefix : OTHERS) {
            if (isOrIsBelow(path, prefix)) {
                return true;
            }
        }
        return false;
    }

    static boolean asksByQuery(String path) {
        return isApi(path) || isOrIsBelow(path, "/embed");
    }

    static boolean isApi(String path) {
        return isOrIsBelow(path, "/api");
    }

    private static boolean isOrIsBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
