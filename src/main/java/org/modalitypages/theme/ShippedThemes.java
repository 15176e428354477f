package org.modalitypages.theme;

import java.util.List;

/** The themes that come with the product. */
public final class ShippedThemes {

    /** Their names, which are the folders of {@code themes/}; the first is worn where no other can be. */
    public static final List<String> NAMES = List.of("quiet", "warm", "contrast");

    private ShippedThemes() {}
}
