package org.modalitypages.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.modalitypages.identity.launch.Intranet;

/** Chooses the database, a free port and an empty data directory before arquillian.xml is read. */
public class ServerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        try {
            var data = empty(Path.of(System.getProperty("war"))
                    .getParent()
                    .resolveSibling("it-" + System.getProperty("database", "h2")));
            var database = TestDatabase.start(data);
            TestMail.start();
            System.setProperty(
                    "server.system-properties",
                    "-Ddemo=true -Dmoderation.hold-seconds=300 -Dh2.bindAddress=127.0.0.1 -Ddata-dir=" + data
                            + " -Ddatabase.url=" + database.url()
                            + " -Ddatabase.user=" + database.user()
                            + " -Dplatforms.private-networks=127.0.0.0/8"
                            + " -Dplatforms.key=" + Base64.getEncoder().encodeToString(new byte[32])
                            + " -Dmail.smtp.host=127.0.0.1 -Dmail.smtp.tls=none -Dmail.smtp.port=" + TestMail.port()
                            + Intranet.settings().stream()
                                    .map(setting -> " -D" + setting)
                                    .collect(Collectors.joining())
                            + (TestDatabase.isPostgres() ? " -Ddatabase.migration-user=" + database.owner() : ""));
            System.setProperty(
                    "server.options",
                    "--nohazelcast --port " + freePort() + " --prebootcommandfile "
                            + System.getProperty("preboot.file"));
            ServerOutput.capture(data.resolve("server.log"));
        } catch (IOException unusable) {
            throw new IllegalStateException("The tests' server cannot be prepared", unusable);
        }
        builder.observer(SharedDeployment.class);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(directory);
    }
}
