package org.modalitypages.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip of pages. At most {@value #MOST_ENTRIES} entries, 5 MB each, 200 MB in all, and not more than
 * {@value #MOST_RATIO} times the archive's own size. Pages in the order of their paths.
 */
record PageArchive(List<ArchivedPage> pages, List<Problem> problems) {

    static final int MOST_ENTRIES = 5_000;
    static final int MOST_RATIO = 200;
    private static final int LARGEST_ENTRY = 5 * 1024 * 1024;
    private static final long LARGEST_TOTAL = 200L * 1024 * 1024;
    private static final int RATIO_COUNTS_FROM = 10 * 1024 * 1024;
    private static final int MOST_NAMED = 10;
    private static final Pattern JUNK =
            Pattern.compile("(?i)(?:.*/)?(?:__macosx(?:/.*)?|\\.[^/]+(?:/.*)?|thumbs\\.db|desktop\\.ini)");

    PageArchive {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }

    /**
     * Reads all pages of a zip. Entries that are no pages, too large, or outside of the archive are problems.
     *
     * @throws ArchiveRefused if it is no zip, is damaged, or breaks a limit as a whole
     */
    static PageArchive read(byte[] zip) {
        try {
            return new Reading(zip.length).read(zip, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException namesAreNotUtf8) {
            return new Reading(zip.length).read(zip, StandardCharsets.ISO_8859_1);
        }
    }

    private static final class Reading {
        private final List<ArchivedPage> pages = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private final long mostInAll;
        private final Sitemap sitemap = new Sitemap();
        private long total;

        Reading(int archived) {
            mostInAll = Math.min(LARGEST_TOTAL, Math.max(RATIO_COUNTS_FROM, (long) archived * MOST_RATIO));
        }

        PageArchive read(byte[] zip, Charset names) {
            var entries = 0;
            try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
                for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                    if (++entries > MOST_ENTRIES) {
                        throw new ArchiveRefused(
                                "The archive has more than " + MOST_ENTRIES + " entries. Send it in several parts.");
                    }
                    take(stream, entry);
                }
            } catch (IOException damaged) {
                throw new ArchiveRefused("The archive is damaged and cannot be read. Pack it again as a zip file.");
            }
            if (entries == 0) {
                throw new ArchiveRefused("This is not a zip file, or it is empty. Pack the pages into a zip file.");
            }
            return finished();
        }

        private void take(ZipInputStream stream, ZipEntry entry) throws IOException {
            var path = entry.getName();
            var bytes = bytes(stream);
            if (leavesArchive(path)) {
                problem(
                        path,
                        "has a path that leads out of the archive, so it was refused.",
                        "Pack it under a plain path.");
                return;
            }
            if (entry.isDirectory() || JUNK.matcher(path).matches()) {
                return;
            }
            var type = mediaType(path);
            var isSitemap = path.toLowerCase(Locale.ROOT).matches("(?:.*/)?sitemap[^/]*\\.xml");
            if (type == null && !isSitemap) {
                ignored.add(path);
                return;
            }
            if (bytes == null) {
                problem(path, "is larger than 5 MB, so it was left out.", "Send it in smaller parts.");
                return;
            }
            if (isSitemap) {
                sitemap.add(bytes);
            } else if (paths.add(path)) {
                pages.add(new ArchivedPage(path, type, bytes, null));
            } else {
                problem(path, "stands in the archive twice; the first one counts.", "Keep one of them.");
            }
        }

        /** The whole entry, or {@code null} when it is too large; it is read to its end either way. */
        private byte[] bytes(ZipInputStream stream) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[16 * 1024];
            var size = 0L;
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                total += read;
                if (total > mostInAll) {
                    throw new ArchiveRefused("The archive unpacks to more than it may. Send it in several parts.");
                }
                if (size <= LARGEST_ENTRY) {
                    bytes.write(buffer, 0, read);
                }
            }
            return size > LARGEST_ENTRY ? null : bytes.toByteArray();
        }

        private void problem(String path, String what, String suggestion) {
            problems.add(new Problem(0, Problem.excerpt(path) + " " + what, suggestion));
        }

        private PageArchive finished() {
            if (!ignored.isEmpty()) {
                var names = String.join(
                        ", ",
                        ignored.stream().limit(MOST_NAMED).map(Problem::excerpt).toList());
                problems.add(new Problem(
                        0,
                        ignored.size() + " entries are no pages and were ignored: " + names
                                + (ignored.size() > MOST_NAMED ? " and more." : "."),
                        "Pages end in .html, .htm, .txt or .csv."));
            }
            var found = pages.stream()
                    .map(page -> page.withOldPath(sitemap.oldPath(page)))
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList();
            return new PageArchive(found, problems);
        }
    }

    private static boolean leavesArchive(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || Stream.of(path.split("/")).anyMatch(part -> part.equals("..") || part.equals("."));
    }

    private static String mediaType(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return "text/html";
        }
        if (name.endsWith(".txt") || name.endsWith(".text")) {
            return "text/plain";
        }
        return name.endsWith(".csv") ? "text/csv" : null;
    }
}
