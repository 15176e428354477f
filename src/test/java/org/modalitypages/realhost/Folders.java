package org.modalitypages.realhost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/** Folders of the hosts: those of one test run, and those that are kept for later runs. */
final class Folders {

    private static final String COMPLETE = ".complete";
    private static final Set<Path> TEMPORARY = ConcurrentHashMap.newKeySet();

    private Folders() {}

    /** A new and private folder for one host. */
    static Path temporary(String name) {
        try {
            var folder = Files.createTempDirectory(name + "-");
            TEMPORARY.add(folder);
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * A folder that is filled once and found full by all later runs. Of several runs at the same time one fills it and the
     * others wait; what a run left half done is done anew.
     */
    static synchronized Path kept(String name, Consumer<Path> filling) {
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(set -> !set.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("modality-pages");
        var folder = cache.resolve(name);
        try {
            Files.createDirectories(cache);
            try (var channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(folder.resolve(COMPLETE))) {
                    delete(folder);
                    filling.accept(Files.createDirectories(folder));
                    Files.createFile(folder.resolve(COMPLETE));
                }
            }
            return folder;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Copies a file, or a folder with all that is in it; links are followed. */
    static void copy(Path from, Path to) {
        try (var files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isReadable(file)) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Writes what is in a zip. */
    static void unzip(Path zip, Path to) {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IllegalStateException(zip + " would write outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Deletes what hosts that nobody closed have left, once their programs have ended. */
    static void deleteTemporary() {
        TEMPORARY.forEach(Folders::delete);
    }

    /** Deletes a folder with all that is in it, but not what its links lead to. */
    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Shows a folder in another place. */
    static void link(Path place, Path folder) {
        try {
            Files.createSymbolicLink(place, folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Writes a file and the folders above it. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The text of one of the hosts' own resources. */
    static String resource(String name) {
        try (InputStream text = Folders.class.getResourceAsStream("/realhost/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
