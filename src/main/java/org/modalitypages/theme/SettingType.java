package org.modalitypages.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing a setting of a theme is. */
public enum SettingType {
    /** On or off. */
    BOOLEAN,
    /** One line of plain text. */
    TEXT,
    /** One of several words. */
    CHOICE,
    /** A colour in light and in dark, in the place of a token's. */
    COLOR,
    /** A number between two others; with a unit and a token it stands in the token's place. */
    NUMBER;

    /** As {@code theme.json} writes it: {@code choice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SettingType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
