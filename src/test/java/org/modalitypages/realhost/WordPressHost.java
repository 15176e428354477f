package org.modalitypages.realhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real WordPress with a database, PHP and a web server of its own. It takes application passwords over plain HTTP and
 * calls servers on this machine, which a public one would not; it calls no others.
 */
public final class WordPressHost implements AutoCloseable {

    /** The administrator's name for signing in. */
    public static final String ADMINISTRATOR = "admin";

    /** The editor's name for signing in. */
    public static final String EDITOR = "edith";

    /** The password of both for signing in with a browser. */
    public static final String PASSWORD = "wordpress-password";

    private final URI address;
    private final WordPressSite site;
    private final WordPressPrograms programs;

    private WordPressHost(URI address, Path folder) {
        this.address = address;
        this.site = new WordPressSite(folder, address);
        this.programs = new WordPressPrograms(folder, address);
    }

    /** Installs Debian's packages where they are missing, and starts a new site. */
    public static WordPressHost start() {
        DebianPackages.install(WordPressPrograms.PACKAGES);
        var host = new WordPressHost(Loopback.free(), Folders.temporary("wordpress"));
        try {
            host.site.write();
            host.programs.startDatabase();
            host.site.install();
            host.programs.startWeb();
            return host;
        } catch (RuntimeException failed) {
            host.close();
            throw failed;
        }
    }

    /** Where it answers, without a path. */
    public URI address() {
        return address;
    }

    /** A new application password of a user, for basic authentication. */
    public String applicationPassword(String user) {
        return php("""
                $user = get_user_by('login', '%s');
                echo WP_Application_Passwords::create_new_application_password($user->ID, ['name' => uniqid('test ')])[0];
                """.formatted(user));
    }

    /** Takes all application passwords of a user back. */
    public void revokeApplicationPasswords(String user) {
        php("WP_Application_Passwords::delete_all_application_passwords(get_user_by('login', '%s')->ID);"
                .formatted(user));
    }

    /** Runs PHP inside the site and gives what it printed. */
    public String php(String code) {
        return site.php(code);
    }

    /** Installs and activates a plugin from its zip, as WordPress does with an upload, or from its folder. */
    public void installPlugin(Path zipOrFolder) {
        site.installPlugin(zipOrFolder.toAbsolutePath());
    }

    /** The web server goes away: connections are refused. */
    public void stop() {
        programs.stopWeb();
    }

    /** The web server and PHP are killed in the middle of what they do. */
    public void kill() {
        programs.killWeb();
    }

    /** What was stopped or killed runs again, at the same address. */
    public void resume() {
        programs.startWeb();
    }

    /** What the programs and PHP have logged; notices and warnings of plugins are in it. */
    public List<String> log() {
        var lines = new ArrayList<>(programs.log());
        try {
            if (Files.exists(site.debugLog())) {
                lines.addAll(Files.readAllLines(site.debugLog()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    @Override
    public void close() {
        programs.close();
        Folders.delete(site.folder());
    }
}
