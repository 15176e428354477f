package org.modalitypages.realhost;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Directus on a Node of its own, with a database that holds nothing but the administrator. It comes from npm once and is
 * kept for later runs, as three of its parts are compiled.
 */
record DirectusInstallation(Path folder) {

    private static final String VERSION = "12.4.0";
    private static final String SQLITE = "sqlite3@5.1.7";
    private static final String NODE = "22.23.3";
    /** From npm 11 on, what packages compile at their installation has to be approved first. */
    private static final String NPM = "10.9.4";

    private static final Duration LONGEST = Duration.ofMinutes(20);

    static DirectusInstallation provide() {
        return new DirectusInstallation(Folders.kept("directus-" + VERSION, DirectusInstallation::fill));
    }

    /** Starts one of Directus' commands in the folder of a site. */
    ChildProcess start(Path site, Map<String, String> settings, String command) {
        return ChildProcess.start(site, with(settings), command(command));
    }

    /** A database after the installation, to copy. */
    Path emptyDatabase() {
        return folder.resolve("empty.db");
    }

    private static void fill(Path folder) {
        if (List.of("npm", "make", "g++", "python3").stream().anyMatch(command -> !isInstalled(command))) {
            DebianPackages.install(List.of("nodejs", "npm", "make", "g++", "python3"));
        }
        var installation = new DirectusInstallation(folder);
        Folders.write(folder.resolve("node/package.json"), "{\"private\": true}");
        Folders.write(folder.resolve("directus/package.json"), "{\"private\": true}");
        ChildProcess.run(
                folder.resolve("node"),
                Map.of(),
                LONGEST,
                npm("install", "--ignore-scripts", nodePackage() + "@" + NODE, "npm@" + NPM));
        var directus = folder.resolve("directus");
        var own = installation.with(Map.of());
        ChildProcess.run(
                directus,
                own,
                LONGEST,
                npm("install", "--ignore-scripts", "--save-exact", "directus@" + VERSION, SQLITE));
        ChildProcess.run(directus, own, LONGEST, npm("rebuild", "argon2", "isolated-vm", "sqlite3"));
        ChildProcess.run(
                directus,
                installation.with(DirectusHost.settings(installation.emptyDatabase())),
                LONGEST,
                installation.command("bootstrap"));
    }

    /** Not by its command {@code directus}, which asks npm for newer versions each time. */
    private List<String> command(String command) {
        return List.of(
                folder.resolve("node/node_modules/.bin/node").toString(),
                folder.resolve("directus/node_modules/@directus/api/dist/cli/run.js")
                        .toString(),
                command);
    }

    private Map<String, String> with(Map<String, String> settings) {
        var node = folder.resolve("node/node_modules");
        var variables = new HashMap<>(settings);
        variables.put("PATH", node.resolve(".bin") + File.pathSeparator + System.getenv("PATH"));
        variables.put("npm_config_nodedir", node.resolve(nodePackage()).toString());
        variables.put("npm_config_build_from_source", "true");
        variables.put("npm_config_jobs", "max");
        return variables;
    }

    private static List<String> npm(String... arguments) {
        return Stream.concat(
                        Stream.of("npm", "--no-audit", "--no-fund", "--no-update-notifier"), Arrays.stream(arguments))
                .toList();
    }

    private static String nodePackage() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return "node-" + system + "-" + machine;
    }

    private static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(command)));
    }
}
