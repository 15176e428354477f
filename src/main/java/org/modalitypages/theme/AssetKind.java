package org.modalitypages.theme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that a theme brings along. */
enum AssetKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif"),
    SVG("image/svg+xml", "svg"),
    WOFF2("font/woff2", "woff2");

    private final String mediaType;
    private final List<String> endings;

    AssetKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The kind that a path's ending says. */
    static Optional<AssetKind> of(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the content is what the name says. */
    boolean fits(byte[] content) {
        return switch (this) {
            case PNG -> begins(content, 0, "\u0089PNG\r\n\u001a\n");
            case JPEG -> begins(content, 0, "\u00ff\u00d8\u00ff");
            case WEBP -> begins(content, 0, "RIFF") && begins(content, 8, "WEBP");
            case AVIF -> begins(content, 4, "ftypavif") || begins(content, 4, "ftypavis");
            case WOFF2 -> begins(content, 0, "wOF2");
            case SVG -> PlainSvg.isPlain(content);
        };
    }

    /** Why the content is not what the name says, in words. */
    String fault(byte[] content) {
        var known = this == SVG ? PlainSvg.fault(content) : Optional.<String>empty();
        return known.orElse("its content is not what its name says");
    }

    private static boolean begins(byte[] content, int at, String with) {
        var wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
