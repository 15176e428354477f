package org.modalitypages.theme;

import java.util.regex.Pattern;

/**
 * A colour as it is on light and on dark pages.
 *
 * @param light {@code #rrggbb} in small letters
 * @param dark the same
 */
public record SchemeColours(String light, String dark) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** Whether both are written as {@code #rrggbb} in small letters. */
    public boolean readable() {
        return HEX.matcher(light).matches() && HEX.matcher(dark).matches();
    }
}
