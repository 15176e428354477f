package org.modalitypages.theme;

import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A theme packed into a zip, as it is uploaded and downloaded.
 *
 * @param name what its {@code theme.json} calls it
 * @param files by path in the theme
 */
public record ThemeArchive(String name, Map<String, byte[]> files) {

    /** The most bytes of a zip that is worth reading: what it may hold, and what a zip writes around it. */
    public static final int LIMIT = 5_200_000;

    public ThemeArchive {
        files = Map.copyOf(files);
    }

    /**
     * Reads a zip, and never more of it than a theme may hold.
     *
     * @throws InvalidTheme with every reason why it is none
     */
    public static ThemeArchive read(byte[] zip) {
        var files = ArchiveReader.read(zip);
        var json = ManifestReader.parsed(new String(files.get("theme.json"), StandardCharsets.UTF_8));
        if (!(json.get("name") instanceof JsonString name) || !NamedFiles.isName(name.getString())) {
            throw new InvalidTheme(
                    ThemeRule.INVALID_MEMBER, "theme.json", "name: small letters, digits and hyphens, at most 64");
        }
        return new ThemeArchive(name.getString(), files);
    }

    /**
     * The theme in it, with its parents.
     *
     * @param others files of every other theme by {@code NAME/path}
     */
    public ThemeSource source(Function<String, Optional<byte[]>> others) {
        var own = name + "/";
        return ThemeSource.of(
                name,
                path -> path.startsWith(own)
                        ? Optional.ofNullable(files.get(path.substring(own.length())))
                        : others.apply(path));
    }

    /** A theme's own files, without those of its parents, in a folder of its name; for somebody to begin from. */
    public static byte[] pack(ThemeSource theme) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : ownFiles(theme).entrySet()) {
                out.putNextEntry(new ZipEntry(theme.name() + "/" + file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    /** Sources are never listed: the files are those that the manifest and the templates name. */
    private static Map<String, byte[]> ownFiles(ThemeSource theme) {
        var whole = ThemeFiles.of(theme);
        var paths = new TreeSet<>(whole.manifest().assets().keySet());
        paths.add("theme.json");
        paths.addAll(whole.manifest().styles());
        paths.addAll(whole.manifest().embedStyles());
        whole.templates().keySet().forEach(template -> paths.add(TemplateName.path(template)));
        var own = new LinkedHashMap<String, byte[]>();
        paths.forEach(path -> theme.read(path).ifPresent(content -> own.put(path, content)));
        return own;
    }
}
