package org.modalitypages.realhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that serve a WordPress site: MariaDB on a socket, PHP-FPM on a socket, nginx on a loopback port. */
final class WordPressPrograms implements AutoCloseable {

    static final List<String> PACKAGES = List.of(
            "wordpress",
            "wordpress-theme-twentytwentythree",
            "php-fpm",
            "php-cli",
            "php-mysql",
            "php-curl",
            "php-xml",
            "php-mbstring",
            "php-gd",
            "mariadb-server",
            "nginx-light");

    private static final String USER = System.getProperty("user.name");

    private final Path folder;
    private final URI address;
    private final List<ChildProcess> all = new ArrayList<>();
    private ChildProcess fpm;
    private ChildProcess nginx;

    WordPressPrograms(Path folder, URI address) {
        this.folder = folder;
        this.address = address;
    }

    void startDatabase() {
        var data = folder.resolve("database");
        var socket = folder.resolve("mariadb.sock");
        ChildProcess.run(
                folder,
                Map.of(),
                Duration.ofMinutes(2),
                List.of(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--user=" + USER,
                        "--datadir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--skip-name-resolve"));
        var mariadb = ChildProcess.start(
                folder,
                Map.of(),
                List.of(
                        "/usr/sbin/mariadbd",
                        "--no-defaults",
                        "--user=" + USER,
                        "--datadir=" + data,
                        "--socket=" + socket,
                        "--pid-file=" + folder.resolve("mariadb.pid"),
                        "--skip-networking",
                        "--innodb-buffer-pool-size=64M",
                        "--innodb-flush-log-at-trx-commit=2"));
        all.add(mariadb);
        while (!Files.exists(socket)) {
            if (!mariadb.runs()) {
                throw new IllegalStateException("MariaDB did not start" + mariadb.lastLines());
            }
            Loopback.pause();
        }
        ChildProcess.run(
                folder,
                Map.of(),
                Duration.ofMinutes(1),
                List.of("mariadb", "--no-defaults", "--socket=" + socket, "-uroot", "-e", "create database wordpress"));
    }

    /** Starts what is not running of PHP and the web server, and waits for an answer. */
    void startWeb() {
        if (fpm == null || !fpm.runs()) {
            Folders.delete(folder.resolve("fpm.sock"));
            Folders.write(
                    folder.resolve("fpm.conf"),
                    Folders.resource("wordpress/fpm.conf")
                            .replace("@folder@", folder.toString())
                            .replace("@user@", USER));
            fpm = started(List.of(
                    fpmProgram(),
                    "--nodaemonize",
                    "--allow-to-run-as-root",
                    "--fpm-config",
                    folder.resolve("fpm.conf").toString()));
        }
        if (nginx == null || !nginx.runs()) {
            Folders.write(
                    folder.resolve("nginx.conf"),
                    Folders.resource("wordpress/nginx.conf")
                            .replace("@folder@", folder.toString())
                            .replace("@user@", USER)
                            .replace("@port@", Integer.toString(address.getPort())));
            nginx = started(List.of(
                    "/usr/sbin/nginx",
                    "-e",
                    "stderr",
                    "-p",
                    folder.toString(),
                    "-c",
                    folder.resolve("nginx.conf").toString()));
        }
        Loopback.awaitAnswer(address.resolve("/wp-json/"), fpm, nginx);
    }

    void stopWeb() {
        nginx.end();
    }

    void killWeb() {
        fpm.kill();
        nginx.kill();
    }

    List<String> log() {
        return all.stream().flatMap(program -> program.log().stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(ChildProcess::kill);
    }

    private ChildProcess started(List<String> command) {
        var program = ChildProcess.start(folder, Map.of(), command);
        all.add(program);
        return program;
    }

    /** Its name carries PHP's version. */
    private static String fpmProgram() {
        try (Stream<Path> programs = Files.list(Path.of("/usr/sbin"))) {
            return programs.map(Path::toString)
                    .filter(program -> program.contains("/php-fpm"))
                    .max(String::compareTo)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
