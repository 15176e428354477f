package org.modalitypages.theme;

/**
 * A colour of words on a background.
 *
 * @param text the name of the token, such as {@code color.text}
 * @param background the name of the token that it stands on
 * @param light between 1 and 21 to 1, on light pages; 0 where a colour can not be read
 * @param dark the same on dark pages
 */
public record ColourPair(String text, String background, double light, double dark) {

    /** What WCAG 2.2, success criterion 1.4.3, asks of text of any size. */
    public static final double ENOUGH = 4.5;

    /** Whether the words can be read in both. */
    public boolean enough() {
        return light >= ENOUGH && dark >= ENOUGH;
    }
}
