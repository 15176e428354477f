package org.modalitypages.media;

/**
 * How a stored picture has to be turned to be upright (Exif 2.32, tag 0x0112). Camera phones store what the sensor saw
 * and note how they were held.
 *
 * @param turned whether rows and columns change places
 * @param mirrored whether the stored picture is read from right to left, after rows and columns changed places
 * @param flipped whether it is read from bottom to top, likewise
 */
record Orientation(boolean turned, boolean mirrored, boolean flipped) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** The meaning of the tag's value; anything but 1 to 8 means upright. */
    static Orientation of(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }

    /** The stored pixels as they are looked at; {@code width} and {@code height} are those stored. */
    int[] apply(int[] stored, int width, int height) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        var seenWidth = turned ? height : width;
        var seenHeight = turned ? width : height;
        var seen = new int[stored.length];
        for (var y = 0; y < seenHeight; y++) {
            for (var x = 0; x < seenWidth; x++) {
                var across = mirrored ? seenWidth - 1 - x : x;
                var down = flipped ? seenHeight - 1 - y : y;
                seen[y * seenWidth + x] = turned ? stored[across * width + down] : stored[down * width + across];
            }
        }
        return seen;
    }
}
