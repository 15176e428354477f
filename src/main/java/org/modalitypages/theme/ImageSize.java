package org.modalitypages.theme;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The width and height of a picture in pixels, as its header says. */
record ImageSize(int width, int height) {

    private static final int START_OF_FRAME = 0xC0;

    /** Empty for what has no such header that we read: AVIF, SVG, fonts and broken files. */
    static Optional<ImageSize> of(AssetKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PNG -> Optional.of(png(ByteBuffer.wrap(content)));
                case JPEG -> jpeg(ByteBuffer.wrap(content));
                case WEBP -> webp(content);
                case AVIF, SVG, WOFF2 -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static ImageSize png(ByteBuffer bytes) {
        return new ImageSize(bytes.getInt(16), bytes.getInt(20));
    }

    private static Optional<ImageSize> jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            var marker = bytes.get(at + 1) & 0xFF;
            var isFrame =
                    marker >= START_OF_FRAME && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                return Optional.of(new ImageSize(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> webp(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var chunk = new String(content, 12, 4, StandardCharsets.US_ASCII);
        return switch (chunk) {
            case "VP8 " -> Optional.of(new ImageSize(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF));
            case "VP8L" -> {
                var bits = bytes.getInt(21);
                yield Optional.of(new ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
            }
            case "VP8X" ->
                Optional.of(new ImageSize((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(27) & 0xFFFFFF) + 1));
            default -> Optional.empty();
        };
    }
}
