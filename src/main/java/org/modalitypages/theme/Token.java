package org.modalitypages.theme;

import java.util.List;

/**
 * A design token with its two values as CSS.
 *
 * @param name with dots: {@code color.text}
 * @param dark the same as light unless the theme says otherwise
 * @param on the names of the background tokens that a text colour is used on
 */
record Token(String name, String type, String light, String dark, List<String> on) {

    /** The same token with other values. */
    Token with(String otherLight, String otherDark) {
        return new Token(name, type, otherLight, otherDark, on);
    }

    /** {@code --color-text}. */
    String property() {
        return "--" + name.replace('.', '-');
    }
}
