package org.modalitypages.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The web server of somebody's site as Debian has it, configured as a snippet says and as distributions do it
 * otherwise, with compression. It runs on loopback and ends with the test.
 */
final class HostServer implements AutoCloseable {

    private static final List<String> APACHE_MODULES = List.of(
            "mpm_event",
            "authz_core",
            "include",
            "proxy",
            "proxy_http",
            "ssl",
            "headers",
            "mime",
            "filter",
            "deflate",
            "socache_shmcb");

    private final Process process;
    private final int port;
    private final Path folder;

    private HostServer(Path folder, int port, List<String> command) {
        this.folder = folder;
        this.port = port;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.log").toFile())
                    .start();
            awaitReady();
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /**
     * Nginx.
     *
     * @param around directives outside of {@code server}
     */
    static HostServer nginx(String snippet, String around, String page) {
        var folder = folder(page);
        var port = freePort();
        write(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                    types { text/html html; }
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    gzip on;
                    gzip_min_length 1;
                    %s
                    server {
                        listen 127.0.0.1:%d;
                        root pages;
                        %s
                    }
                }
                """.formatted(around, port, snippet));
        var place = folder.toString();
        return new HostServer(
                folder, port, List.of(program("nginx"), "-p", place, "-c", "nginx.conf", "-e", "error.log"));
    }

    static HostServer apache(String snippet, String page) {
        var folder = folder(page);
        var port = freePort();
        var modules = APACHE_MODULES.stream()
                .map(name -> "LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n".formatted(name))
                .collect(Collectors.joining());
        // Apache refuses to serve as root.
        var user = "root".equals(System.getProperty("user.name")) ? "User www-data\nGroup www-data\n" : "";
        write(folder.resolve("apache.conf"), modules + user + """
                ServerRoot %1$s
                ServerName localhost
                Listen 127.0.0.1:%2$d
                PidFile apache.pid
                ErrorLog error.log
                TypesConfig /dev/null
                AddType text/html .html
                DocumentRoot pages
                <Directory "%1$s/pages">
                    Options Indexes FollowSymLinks
                    AllowOverride None
                    Require all granted
                </Directory>
                AddOutputFilterByType DEFLATE text/html
                %3$s
                """.formatted(folder, port, snippet));
        return new HostServer(
                folder,
                port,
                List.of(program("apache2"), "-f", folder.resolve("apache.conf").toString(), "-DFOREGROUND"));
    }

    /** Varnish before another server of the site, which has the page. */
    static HostServer varnish(String snippet, HostServer pages) {
        var folder = folder("");
        var port = freePort();
        write(folder.resolve("default.vcl"), """
                vcl 4.1;
                backend default { .host = "127.0.0.1"; .port = "%d"; }
                %s
                """.formatted(pages.port, snippet));
        return new HostServer(
                folder,
                port,
                List.of(
                        program("varnishd"),
                        "-j",
                        "none",
                        "-F",
                        "-n",
                        folder.resolve("work").toString(),
                        "-a",
                        "127.0.0.1:" + port,
                        "-s",
                        "malloc,16m",
                        "-p",
                        "feature=+esi_ignore_https",
                        "-f",
                        folder.resolve("default.vcl").toString()));
    }

    /** Where its page is. */
    URI page() {
        return URI.create("http://127.0.0.1:" + port + "/page.html");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where Debian puts it. */
    static String program(String name) {
        return "/usr/sbin/" + name;
    }

    private void awaitReady() throws IOException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start: " + Files.readString(folder.resolve("said.log"))
                + (Files.exists(folder.resolve("error.log")) ? Files.readString(folder.resolve("error.log")) : ""));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A folder that a server may read which has put away its rights. */
    private static Path folder(String page) {
        try {
            var folder = Files.createTempDirectory("host-server");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            write(Files.createDirectory(folder.resolve("pages")).resolve("page.html"), page);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
