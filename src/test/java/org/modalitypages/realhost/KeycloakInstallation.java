package org.modalitypages.realhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as unpacked from its archive, which Maven brings. It is kept for later runs, as its first start takes long: it
 * builds itself for the options that it is started with.
 */
final class KeycloakInstallation {

    private static final String VERSION = System.getProperty("keycloak.version");

    private KeycloakInstallation() {}

    /** Its home. */
    static Path provide() {
        return Folders.kept("keycloak-" + VERSION, KeycloakInstallation::fill).resolve("keycloak-" + VERSION);
    }

    /** Starts the Keycloak of a home, with an empty database in memory. */
    static ChildProcess run(Path home, URI address, List<String> more) {
        var command = new ArrayList<>(List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--cache=local",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + address.getPort()));
        command.addAll(more);
        return ChildProcess.start(home, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
    }

    private static void fill(Path folder) {
        Folders.unzip(Path.of(System.getProperty("keycloak.zip")), folder);
        var home = folder.resolve("keycloak-" + VERSION);
        try {
            Files.createDirectories(home.resolve("providers"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        var address = Loopback.free();
        var program = run(home, address, List.of());
        try {
            Loopback.awaitAnswer(address.resolve("/realms/master"), program);
        } finally {
            program.end();
            Folders.delete(home.resolve("data"));
        }
    }
}
