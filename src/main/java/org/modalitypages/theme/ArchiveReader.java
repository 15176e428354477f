package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeRule.ARCHIVE;
import static org.modalitypages.theme.ThemeRule.ARCHIVE_FILE;
import static org.modalitypages.theme.ThemeRule.ARCHIVE_PATH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an uploaded theme in memory. Sizes are counted while reading, as those that a zip declares prove nothing. */
final class ArchiveReader {

    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST_FILE = 1_000_000;
    private static final int LARGEST = 5_000_000;

    private static final Pattern WANTED = Pattern.compile(
            "theme\\.json|templates/[^/]+\\.hbs|styles/.+\\.css|assets/.+\\.(?:png|jpe?g|webp|avif|svg|woff2)");
    private static final Pattern IGNORED = Pattern.compile(
            "(?i)(?:.*/)?(?:__macosx(?:/.*)?|\\.ds_store|thumbs\\.db|desktop\\.ini|\\.gitkeep|licen[cs]e(?:\\.txt|\\.md)?|readme(?:\\.txt|\\.md)?)");
    private static final Pattern SCRIPT =
            Pattern.compile(".+\\.(?:[cm]?[jt]sx?|html?|xhtml|php|jsp|jar|class|wasm|sh|py|exe)");
    private static final Pattern PACKED = Pattern.compile(".+\\.(?:zip|gz|tgz|tar|bz2|xz|7z|rar|war)");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<ThemeProblem> problems = new ArrayList<>();
    private int entries;
    private int bytes;
    private boolean complete;

    private ArchiveReader() {}

    /** @throws InvalidTheme with every reason why this is no theme */
    static Map<String, byte[]> read(byte[] zip) {
        var reader = new ArchiveReader();
        reader.unpack(zip);
        var unpacked = reader.withoutTopFolder();
        unpacked.forEach(reader::check);
        if (!unpacked.containsKey("theme.json") && reader.complete) {
            reader.problem(ARCHIVE_FILE, "theme.json", "it is missing");
        }
        if (!reader.problems.isEmpty()) {
            throw new InvalidTheme("zip", reader.problems.stream().distinct().toList());
        }
        return unpacked;
    }

    private void unpack(byte[] zip) {
        if (zip.length == 0) {
            problem(ARCHIVE, "zip", "the zip is empty");
            return;
        }
        try {
            var listed = ArchiveIndex.of(zip);
            listed.links().forEach(link -> problem(ARCHIVE_PATH, link, "a link"));
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
                for (var entry = in.getNextEntry(); entry != null && problems.size() < 100; entry = in.getNextEntry()) {
                    if (!take(entry, in)) {
                        return;
                    }
                }
            }
            complete = !names.isEmpty();
            if (names.isEmpty() && listed.names().isEmpty()) {
                problem(ARCHIVE, "zip", "the zip is empty");
            } else if (!names.equals(listed.names())) {
                problem(ARCHIVE, "zip", "its list of contents is not what it holds");
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            problem(ARCHIVE, "zip", "it can not be read: " + unreadable.getMessage());
        }
    }

    /** Whether to go on: what is over a limit is not read any further. */
    private boolean take(ZipEntry entry, ZipInputStream in) throws IOException {
        var name = entry.getName();
        entries++;
        if (!names.add(name)) {
            problem(ARCHIVE_PATH, name, "it is there twice");
        }
        if (entries > MOST_ENTRIES || files.size() >= MOST_FILES) {
            problem(ARCHIVE, "zip", "more than " + MOST_FILES + " files");
            return false;
        }
        var content = in.readNBytes(LARGEST_FILE + 1);
        bytes += content.length;
        if (content.length > LARGEST_FILE || bytes > LARGEST) {
            problem(
                    ARCHIVE,
                    name,
                    content.length > LARGEST_FILE ? "more than 1,000,000 bytes" : "more than 5,000,000 bytes in all");
            return false;
        }
        if (!isPlain(name)) {
            problem(ARCHIVE_PATH, name, "it leads out of the theme");
        } else if (!entry.isDirectory()
                && !IGNORED.matcher(name).matches()
                && !name.toLowerCase(Locale.ROOT).startsWith("__macosx/")) {
            files.put(name, content);
        }
        return true;
    }

    private static boolean isPlain(String name) {
        return !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** Whoever packs a folder packs it with its name; what lies beside it is no part of the theme. */
    private Map<String, byte[]> withoutTopFolder() {
        var folders = files.keySet().stream()
                .filter(name -> name.indexOf('/') == name.lastIndexOf('/') && name.endsWith("/theme.json"))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .toList();
        if (folders.size() != 1 || files.containsKey("theme.json")) {
            return files;
        }
        var top = folders.get(0);
        var inner = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> {
            if (name.startsWith(top)) {
                inner.put(name.substring(top.length()), content);
            } else {
                var folder = top.substring(0, top.length() - 1);
                problem(ARCHIVE_FILE, name, "it lies beside the folder " + folder + ": pack the folder alone");
            }
        });
        return inner;
    }

    private void check(String name, byte[] content) {
        var small = name.toLowerCase(Locale.ROOT);
        if (SCRIPT.matcher(small).matches()) {
            problem(ARCHIVE_FILE, name, "themes have no scripts or pages of their own");
        } else if (PACKED.matcher(small).matches()) {
            problem(ARCHIVE_FILE, name, "an archive within the archive");
        } else if (!WANTED.matcher(small).matches()) {
            problem(ARCHIVE_FILE, name, "no file of a theme");
        } else if (!NamedFiles.isPath(name)) {
            var rule = files.keySet().stream()
                                    .filter(other -> other.equalsIgnoreCase(name))
                                    .count()
                            > 1
                    ? "it differs from another only by capital letters"
                    : "names have small letters, digits, hyphens and underscores, and one dot";
            problem(ARCHIVE_PATH, name, rule);
        } else if (name.startsWith("assets/")) {
            AssetKind.of(name)
                    .filter(kind -> !kind.fits(content))
                    .ifPresent(kind -> problem(ARCHIVE_FILE, name, kind.fault(content)));
        } else if (!isText(content)) {
            problem(ARCHIVE_FILE, name, "it is no text in UTF-8");
        }
    }

    private static boolean isText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private void problem(ThemeRule rule, String where, String what) {
        problems.add(new ThemeProblem(rule, where.length() > 200 ? where.substring(0, 200) + "…" : where, what));
    }
}
