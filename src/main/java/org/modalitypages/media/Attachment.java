package org.modalitypages.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells whether what stands behind a picture is meant for a program that looks for it: an archive, a document, a script. */
final class Attachment {

    private static final List<String> BEGINNINGS =
            List.of("pk\003\004", "%pdf-", "rar!", "7z\274\257", "<?php", "<html", "<script", "<svg", "<!doctype");

    /** Readers of archives look for this near the end, wherever the archive begins. */
    private static final String END_OF_ARCHIVE = "PK\005\006";

    private static final int LOOKED_AT_FIRST = 1_024;
    private static final int LOOKED_AT_LAST = 66_000;

    private Attachment() {}

    /** Whether any of it stands at or after this offset. */
    static boolean follows(byte[] file, int offset) {
        var first = text(file, offset, Math.min(file.length, offset + LOOKED_AT_FIRST))
                .toLowerCase(Locale.ROOT);
        var last = text(file, Math.max(offset, file.length - LOOKED_AT_LAST), file.length);
        return BEGINNINGS.stream().anyMatch(first::contains) || last.contains(END_OF_ARCHIVE);
    }

    private static String text(byte[] file, int from, int to) {
        return from >= to ? "" : new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
