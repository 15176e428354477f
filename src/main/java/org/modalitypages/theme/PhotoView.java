package org.modalitypages.theme;

/**
 * A specialist's photo, a square.
 *
 * @param src 240 pixels each way
 * @param sources every size with its width, for {@code srcset}
 * @param large 480 pixels each way
 * @param alt what it shows; {@code null} or empty where the name beside it says enough
 */
public record PhotoView(
        @Holds(FieldKind.ADDRESS) String src,
        @Holds(FieldKind.SOURCES) String sources,
        @Holds(FieldKind.ADDRESS) String large,
        String alt) {}
