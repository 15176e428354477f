package org.modalitypages.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Walks through the chunks of a PNG file (PNG 3rd edition, 5) without inflating any, checks their sums and keeps those
 * that make the picture: texts and profiles, which inflate to any size, never reach the decoder.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] file;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean data;

    PngFile(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file);
    }

    ImageHeader header() {
        kept.write(file, 0, SIGNATURE);
        var position = SIGNATURE;
        if (!type(position).equals("IHDR")) {
            throw BadPhoto.broken(ImageFormat.PNG);
        }
        while (!type(position).equals("IEND")) {
            position = chunk(position);
        }
        position = chunk(position);
        if (!data) {
            throw BadPhoto.broken(ImageFormat.PNG);
        }
        if (position != file.length) {
            throw BadPhoto.carriesMore();
        }
        var width = bytes.getInt(SIGNATURE + 8);
        var height = bytes.getInt(SIGNATURE + 12);
        if (width <= 0 || height <= 0) {
            throw BadPhoto.broken(ImageFormat.PNG);
        }
        return new ImageHeader(ImageFormat.PNG, width, height, orientation, kept.toByteArray());
    }

    /** Takes the chunk at this offset; answers where the next begins. */
    private int chunk(int position) {
        var length = bytes.getInt(position);
        if (length < 0 || length > file.length - position - 12) {
            throw BadPhoto.broken(ImageFormat.PNG);
        }
        var end = position + 12 + length;
        var sum = new CRC32();
        sum.update(file, position + 4, length + 4);
        if ((int) sum.getValue() != bytes.getInt(end - 4)) {
            throw BadPhoto.broken(ImageFormat.PNG);
        }
        var type = type(position);
        if (type.equals("eXIf")) {
            orientation = ExifOrientation.read(file, position + 8, end - 4);
        }
        data |= type.equals("IDAT");
        if (NEEDED.contains(type)) {
            kept.write(file, position, end - position);
        }
        return end;
    }

    private String type(int position) {
        return new String(file, position + 4, 4, StandardCharsets.US_ASCII);
    }
}
