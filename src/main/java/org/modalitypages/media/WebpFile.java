package org.modalitypages.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks through the chunks of a WebP file (RFC 9649) without decoding any. */
final class WebpFile {

    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATION = 0x02;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteBuffer bytes;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private Orientation orientation = Orientation.UPRIGHT;

    WebpFile(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    ImageHeader header() {
        var end = 8L + Integer.toUnsignedLong(bytes.getInt(4));
        if (end > file.length) {
            throw BadPhoto.broken(ImageFormat.WEBP);
        }
        if (end < file.length) {
            throw BadPhoto.carriesMore();
        }
        var position = FIRST_CHUNK;
        while (position < file.length) {
            position = chunk(position);
        }
        // A canvas that differs from its picture is for animations.
        var differs = canvasWidth > 0 && (canvasWidth != width || canvasHeight != height);
        if (width <= 0 || height <= 0 || differs) {
            throw BadPhoto.broken(ImageFormat.WEBP);
        }
        return new ImageHeader(ImageFormat.WEBP, width, height, orientation, file);
    }

    /** Takes the chunk at this offset; answers where the next begins. */
    private int chunk(int position) {
        var type = new String(file, position, 4, StandardCharsets.US_ASCII);
        var length = bytes.getInt(position + 4);
        var start = position + 8;
        if (length < 0 || length > file.length - start) {
            throw BadPhoto.broken(ImageFormat.WEBP);
        }
        switch (type) {
            case "VP8X" -> canvas(start);
            case "VP8 " -> lossy(start);
            case "VP8L" -> lossless(start);
            case "ANIM", "ANMF" -> throw BadPhoto.animated();
            case "EXIF" -> orientation = ExifOrientation.read(file, exifStart(start, length), start + length);
            default -> {
                // Alpha, colour profile and metadata change nothing of the size.
            }
        }
        return start + length + (length & 1);
    }

    private void canvas(int start) {
        if ((file[start] & ANIMATION) != 0) {
            throw BadPhoto.animated();
        }
        canvasWidth = 1 + (bytes.getInt(start + 4) & 0xffffff);
        canvasHeight = 1 + (bytes.getInt(start + 6) >>> 8);
    }

    /** RFC 6386, 9.1: a key frame with its start code, then 14 bits of each. */
    private void lossy(int start) {
        mustBeFirst((file[start] & 1) == 0 && (bytes.getInt(start + 3) & 0xffffff) == 0x2a019d);
        width = bytes.getShort(start + 6) & 0x3fff;
        height = bytes.getShort(start + 8) & 0x3fff;
    }

    private void lossless(int start) {
        mustBeFirst(file[start] == 0x2f);
        var sizes = bytes.getInt(start + 1);
        width = 1 + (sizes & 0x3fff);
        height = 1 + (sizes >>> 14 & 0x3fff);
    }

    private void mustBeFirst(boolean wellFormed) {
        if (!wellFormed || width != 0) {
            throw BadPhoto.broken(ImageFormat.WEBP);
        }
    }

    /** Some programs write the prefix that only JPEG needs. */
    private int exifStart(int start, int length) {
        var prefixed =
                length > EXIF.length && java.util.Arrays.equals(file, start, start + EXIF.length, EXIF, 0, EXIF.length);
        return prefixed ? start + EXIF.length : start;
    }
}
