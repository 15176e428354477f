package org.modalitypages.realhost;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Directus with a database of its own in a file. Its flows may call servers on this machine. */
public final class DirectusHost implements AutoCloseable {

    /** The administrator's name for signing in. */
    public static final String ADMINISTRATOR = "admin@example.org";

    /** The administrator's password for signing in with a browser. */
    public static final String PASSWORD = "directus-password";

    private static final String TOKEN = "directus-static-token";

    private final DirectusInstallation installation;
    private final Path folder;
    private final URI address;
    private ChildProcess program;

    private DirectusHost(DirectusInstallation installation) {
        this.installation = installation;
        this.folder = Folders.temporary("directus");
        this.address = Loopback.free();
    }

    /** Installs it where it is missing, and starts a new and empty one. */
    public static DirectusHost start() {
        var host = new DirectusHost(DirectusInstallation.provide());
        try {
            Folders.write(host.folder.resolve("package.json"), "{\"private\": true}");
            Folders.write(host.folder.resolve("uploads/.keep"), "");
            Folders.write(host.folder.resolve("extensions/.keep"), "");
            Folders.copy(host.installation.emptyDatabase(), host.database());
            host.resume();
            return host;
        } catch (RuntimeException failed) {
            host.close();
            throw failed;
        }
    }

    /** What is the same for every site. */
    static Map<String, String> settings(Path database) {
        return Map.ofEntries(
                Map.entry("DB_CLIENT", "sqlite3"),
                Map.entry("DB_FILENAME", database.toString()),
                Map.entry("SECRET", "only-for-tests-only-for-tests-only-for-tests"),
                Map.entry("ADMIN_EMAIL", ADMINISTRATOR),
                Map.entry("ADMIN_PASSWORD", PASSWORD),
                Map.entry("ADMIN_TOKEN", TOKEN),
                Map.entry("TELEMETRY", "false"),
                Map.entry("LOG_STYLE", "raw"),
                // By default its flows may not call the machine that it runs on.
                Map.entry("IMPORT_IP_DENY_LIST", "169.254.169.254"));
    }

    /** Where it answers, without a path. */
    public URI address() {
        return address;
    }

    /** The administrator's static token, for bearer authentication. */
    public String token() {
        return TOKEN;
    }

    /** It goes away as operators end it: connections are refused. */
    public void stop() {
        program.end();
    }

    /** It is killed in the middle of what it does. */
    public void kill() {
        program.kill();
    }

    /** Runs again, at the same address and with what its database holds. */
    public void resume() {
        if (program != null && program.runs()) {
            return;
        }
        var settings = new HashMap<>(settings(database()));
        settings.put("HOST", "127.0.0.1");
        settings.put("PORT", Integer.toString(address.getPort()));
        settings.put("PUBLIC_URL", address.toString());
        program = installation.start(folder, settings, "start");
        Loopback.awaitAnswer(address.resolve("/server/ping"), program);
    }

    /** What it has logged since it was started or resumed. */
    public List<String> log() {
        return program.log();
    }

    @Override
    public void close() {
        if (program != null) {
            program.kill();
        }
        Folders.delete(folder);
    }

    private Path database() {
        return folder.resolve("data.db");
    }
}
