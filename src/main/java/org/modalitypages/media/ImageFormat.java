package org.modalitypages.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats in which a photo may come. */
enum ImageFormat {
    JPEG("image/jpeg", "JPEG"),
    PNG("image/png", "PNG"),
    WEBP("image/webp", "WebP");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String mediaType;
    private final String spelling;

    ImageFormat(String mediaType, String spelling) {
        this.mediaType = mediaType;
        this.spelling = spelling;
    }

    String mediaType() {
        return mediaType;
    }

    /** As people write it. */
    String spelling() {
        return spelling;
    }

    /** What the first bytes say, whatever the file is called. */
    static Optional<ImageFormat> of(byte[] file) {
        if (startsWith(file, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        return startsWith(file, 0, ascii("RIFF")) && startsWith(file, 8, ascii("WEBP"))
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] file, int offset, byte[] expected) {
        return file.length >= offset + expected.length
                && Arrays.equals(file, offset, offset + expected.length, expected, 0, expected.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
