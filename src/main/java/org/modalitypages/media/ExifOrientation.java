package org.modalitypages.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the orientation in Exif data, which is a TIFF file of its own (Exif 2.32, 4.6), and reads nothing else of it. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** The orientation that the TIFF data between these offsets tells; upright when it tells none that makes sense. */
    static Orientation read(byte[] file, int from, int to) {
        if (to - from < 14) {
            return Orientation.UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(file, from, to - from).slice();
        tiff.order(tiff.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return Orientation.UPRIGHT;
        }
        var entries = tiff.getShort(directory) & 0xffff;
        for (var index = 0; index < entries; index++) {
            var entry = directory + 2 + index * ENTRY;
            if (entry > tiff.limit() - ENTRY) {
                return Orientation.UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == TAG && tiff.getShort(entry + 2) == SHORT) {
                return Orientation.of(tiff.getShort(entry + 8) & 0xffff);
            }
        }
        return Orientation.UPRIGHT;
    }
}
