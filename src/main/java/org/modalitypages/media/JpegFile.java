package org.modalitypages.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the segments of a JPEG file (ITU-T T.81, annex B) without decoding any. Phones hang depth maps and films
 * behind the picture, which are cut off; archives, documents and scripts there are refused.
 */
final class JpegFile {

    /** More scans than any camera or program writes make a decoder work for nothing. */
    private static final int MOST_SCANS = 50;

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int position = 2;
    private int width;
    private int height;
    private int scans;
    private Orientation orientation = Orientation.UPRIGHT;

    JpegFile(byte[] file) {
        this.file = file;
    }

    ImageHeader header() {
        kept.write(file, 0, 2);
        int marker;
        do {
            marker = nextMarker();
            if (marker != END_OF_IMAGE) {
                segment(marker);
            }
        } while (marker != END_OF_IMAGE);
        kept.write(0xff);
        kept.write(END_OF_IMAGE);
        if (width == 0 || height == 0 || scans == 0) {
            throw BadPhoto.broken(ImageFormat.JPEG);
        }
        if (Attachment.follows(file, position)) {
            throw BadPhoto.carriesMore();
        }
        return new ImageHeader(ImageFormat.JPEG, width, height, orientation, kept.toByteArray());
    }

    private int nextMarker() {
        if ((file[position] & 0xff) != 0xff) {
            throw BadPhoto.broken(ImageFormat.JPEG);
        }
        while ((file[position] & 0xff) == 0xff) {
            position++;
        }
        return file[position++] & 0xff;
    }

    private void segment(int marker) {
        var length = word(position);
        var end = position + length;
        if (length < 2 || end > file.length) {
            throw BadPhoto.broken(ImageFormat.JPEG);
        }
        if (isFrame(marker)) {
            height = word(position + 3);
            width = word(position + 5);
        }
        if (marker == APP1 && startsWithExif(position + 2, end)) {
            orientation = ExifOrientation.read(file, position + 2 + EXIF.length, end);
        }
        if (isNeeded(marker)) {
            kept.write(0xff);
            kept.write(marker);
            kept.write(file, position, length);
        }
        position = end;
        if (marker == START_OF_SCAN) {
            scan();
        }
    }

    /** The coded data up to the next marker that is neither a stuffed zero nor a restart. */
    private void scan() {
        if (++scans > MOST_SCANS) {
            throw BadPhoto.broken(ImageFormat.JPEG);
        }
        var start = position;
        while ((file[position] & 0xff) != 0xff || isPartOfScan(file[position + 1] & 0xff)) {
            position++;
        }
        kept.write(file, start, position - start);
    }

    private static boolean isPartOfScan(int next) {
        return next == 0 || (next >= 0xd0 && next <= 0xd7);
    }

    /** Any start of a frame; others than baseline and progressive are for the decoder to refuse. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** All but what applications add, of which only JFIF, colour profile and Adobe's colour note change the picture. */
    private static boolean isNeeded(int marker) {
        var added = (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
        return !added || marker == 0xe0 || marker == 0xe2 || marker == 0xee;
    }

    private boolean startsWithExif(int from, int end) {
        return end - from > EXIF.length
                && java.util.Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private int word(int offset) {
        return (file[offset] & 0xff) << 8 | (file[offset + 1] & 0xff);
    }
}
