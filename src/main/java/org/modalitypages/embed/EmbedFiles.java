package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.Rendition;

/**
 * The scripts that stand on pages of others. A snippet names a version and its hash and stays where it was pasted for
 * years, so the bytes of a released version never change: what changes gets a new folder, and the old ones stay.
 */
@ApplicationScoped
public class EmbedFiles {

    /** The version that new snippets name. */
    public static final String VERSION = "1.0.0";

    /** Every version that was ever released, with the files of its folder. */
    private static final Map<String, List<String>> RELEASED =
            Map.of(VERSION, List.of("meet-the-specialists.js", "frame.js", "frame-host.js"));

    private final Map<String, byte[]> byPath = new LinkedHashMap<>();

    EmbedFiles() {
        RELEASED.forEach((version, names) ->
                names.forEach(name -> byPath.put(path(version, name), read("/embed/" + version + "/" + name))));
    }

    /** The path of the custom element's script, such as {@code /embed/v1/1.0.0/meet-the-specialists.js}. */
    public String script() {
        return path(VERSION, "meet-the-specialists.js");
    }

    /** The path of the script that gives frames their height. */
    public String frameHostScript() {
        return path(VERSION, "frame-host.js");
    }

    /** The path of the script inside of frames. */
    String frameScript() {
        return path(VERSION, "frame.js");
    }

    /** What a browser is to compare the file with (Subresource Integrity, 3.5): {@code sha384-…}. */
    public String integrity(String path) {
        return integrity(byPath.get(path));
    }

    static String integrity(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(bytes);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file under its path. */
    Map<String, Rendition> renditions(CachePolicy policy) {
        return byPath.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> Rendition.shared("text/javascript;charset=UTF-8", file.getValue())
                                .cacheControl(policy.versioned())
                                .ready()));
    }

    private static String path(String version, String name) {
        return "/embed/v1/" + version + "/" + name;
    }

    private static byte[] read(String file) {
        try (var in = EmbedFiles.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
