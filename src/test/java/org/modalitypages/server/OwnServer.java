package org.modalitypages.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.modalitypages.identity.Role;

/** A server that a test starts by itself, with its own database and settings, and may kill. */
public final class OwnServer implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final Map<Role, DemoAccount> accounts = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private OwnServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one in demo mode and waits until it answers. Settings are system properties such as {@code mail.smtp.host=…}. */
    public static OwnServer start(TestDatabase database, List<String> settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddemo=true",
                "-Dh2.bindAddress=127.0.0.1",
                "-Ddatabase.url=" + database.url(),
                "-Ddatabase.user=" + database.user()));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of(
                "-jar",
                System.getProperty("payara.jar"),
                "--deploy",
                System.getProperty("war"),
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                System.getProperty("preboot.file")));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var server = new OwnServer(process, URI.create("http://127.0.0.1:" + port));
        var reader = new Thread(server::read, "output of the own server");
        reader.setDaemon(true);
        reader.start();
        if (!server.ready.await(4, TimeUnit.MINUTES)) {
            server.kill();
            throw new IllegalStateException("The own server did not start");
        }
        return server;
    }

    /** A caller with the demo token of a role. */
    public Api as(Role role) {
        return new Api(address, accounts.get(role).token());
    }

    /** Ends it as operators do, and waits until it has finished what it had to. */
    public void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, as {@code kill -9} does: it has no chance to finish anything. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                DemoAccount.in(line).ifPresent(account -> {
                    accounts.put(account.role(), account);
                    if (accounts.size() == Role.values().length) {
                        ready.countDown();
                    }
                });
            }
        } catch (IOException killed) {
            // Its output ends with it.
            ready.countDown();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
