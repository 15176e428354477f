package org.modalitypages.realhost;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The files and the content of a WordPress site. */
final class WordPressSite {

    private static final Path DEBIANS = Path.of("/usr/share/wordpress");

    private final Path folder;
    private final URI address;

    WordPressSite(Path folder, URI address) {
        this.folder = folder;
        this.address = address;
    }

    /** The folder of the host; the site lies in it. */
    Path folder() {
        return folder;
    }

    Path debugLog() {
        return folder.resolve("debug.log");
    }

    /** Writes the site's files: Debian's, and the settings for these tests. */
    void write() {
        ChildProcess.run(
                folder, Map.of(), Duration.ofMinutes(2), List.of("cp", "-RL", DEBIANS.toString(), root().toString()));
        Folders.write(root().resolve("wp-config.php"), resource("wp-config.php"));
        Folders.write(root().resolve("wp-content/mu-plugins/loopback.php"), resource("loopback.php"));
    }

    /** Fills the empty database. Rewrite rules are only known to a process that starts after the installation. */
    void install() {
        run(resource("install.php"));
        php(resource("settle.php"));
    }

    String php(String code) {
        return run("<?php\nrequire '" + root()
                + "/wp-load.php';\nrequire_once ABSPATH . 'wp-admin/includes/admin.php';\n" + code);
    }

    void installPlugin(Path zipOrFolder) {
        var plugin = zipOrFolder.getFileName().toString();
        if (Files.isDirectory(zipOrFolder)) {
            var target = root().resolve("wp-content/plugins").resolve(plugin);
            Folders.delete(target);
            Folders.copy(zipOrFolder, target);
        } else {
            plugin = php(resource("install-plugin.php").replace("@zip@", zipOrFolder.toString()));
        }
        php(resource("activate-plugin.php").replace("@plugin@", plugin));
    }

    private Path root() {
        return folder.resolve("site");
    }

    /** The code is complete but for PHP's opening tag where other code stands before it. */
    private String resource(String name) {
        return Folders.resource("wordpress/" + name)
                .replace("@folder@", folder.toString())
                .replace("@address@", address.toString())
                .replace("@administrator@", WordPressHost.ADMINISTRATOR)
                .replace("@editor@", WordPressHost.EDITOR)
                .replace("@password@", WordPressHost.PASSWORD);
    }

    private String run(String code) {
        var script = Folders.temporary("php").resolve("script.php");
        Folders.write(script, code);
        try {
            return ChildProcess.run(
                    root(),
                    Map.of(),
                    Duration.ofMinutes(2),
                    List.of("php", "-d", "sendmail_path=/bin/true", "-d", "memory_limit=256M", script.toString()));
        } finally {
            Folders.delete(script.getParent());
        }
    }
}
