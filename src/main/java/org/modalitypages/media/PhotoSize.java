package org.modalitypages.media;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which a photo is kept: squares, for a line of credit, a card, and a page on a fine screen. */
public enum PhotoSize {
    SMALL(96),
    MEDIUM(240),
    LARGE(480);

    private final int side;

    PhotoSize(int side) {
        this.side = side;
    }

    /** Pixels each way. */
    public int side() {
        return side;
    }

    /** The size of that side, written in plain digits. */
    public static Optional<PhotoSize> of(String side) {
        return Arrays.stream(values())
                .filter(size -> Integer.toString(size.side).equals(side))
                .findFirst();
    }
}
