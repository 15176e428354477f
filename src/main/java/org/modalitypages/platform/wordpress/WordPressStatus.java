package org.modalitypages.platform.wordpress;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.Health;

/**
 * What the companion plugin says of a site.
 *
 * @param plugin its version
 * @param wordPress the version of WordPress
 * @param administrator whether the user may do what we need
 * @param characters how the database writes text
 * @param connectedAs the id of the connection that is installed there; empty for none
 */
record WordPressStatus(
        String address,
        String name,
        String plugin,
        String wordPress,
        String user,
        boolean administrator,
        String characters,
        String connectedAs,
        String connection) {

    private static final List<Integer> OLDEST = List.of(6, 1);

    static WordPressStatus of(JsonObject answer, Connection connection) {
        return new WordPressStatus(
                connection.setting("address"),
                answer.getString("name", ""),
                answer.getString("plugin", ""),
                answer.getString("wordpress", ""),
                answer.getString("user", ""),
                answer.getBoolean("administrator", false),
                answer.getString("characters", ""),
                answer.getString("connection", ""),
                connection.id());
    }

    Health health() {
        var ours = Descriptor.load().version();
        var wrong = new ArrayList<String>();
        if (!administrator) {
            wrong.add(user + " is not an administrator of the site. Enter the user name of one.");
        }
        if (older(wordPress)) {
            wrong.add("WordPress " + wordPress + " is too old. Update it to 6.1 or later.");
        }
        if (!characters.equals("utf8mb4")) {
            wrong.add("The site's database takes no emoji. Convert its tables to utf8mb4.");
        }
        var findings = new ArrayList<String>();
        findings.add("WordPress %s, “%s”, answers at %s.".formatted(wordPress, name, address));
        findings.add(
                plugin.equals(ours)
                        ? "The plugin Modality Pages " + plugin + " is active there."
                        : "The plugin Modality Pages is there in version %s. Update it to %s, which is that of this site."
                                .formatted(plugin, ours));
        if (wrong.isEmpty()) {
            findings.add(user + " is an administrator there.");
        }
        if (!connectedAs.isEmpty() && !connectedAs.equals(connection)) {
            findings.add("The site was connected with Modality Pages before. Installing takes the place of that.");
        }
        findings.addAll(wrong);
        return new Health(wrong.isEmpty(), findings);
    }

    /** Such as {@code 6.1.9} or {@code 6.5-beta2}. */
    private static boolean older(String version) {
        var parts = Arrays.stream(version.split("[^0-9]+", -1))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
        if (parts.size() < OLDEST.size()) {
            return true;
        }
        var major = parts.get(0).compareTo(OLDEST.get(0));
        return (major < 0) || ((major == 0) && (parts.get(1) < OLDEST.get(1)));
    }
}
