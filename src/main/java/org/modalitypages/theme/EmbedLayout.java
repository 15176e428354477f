package org.modalitypages.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a widget arranges its quotes; each has a template of its own. The first is what a widget has that asks for none. */
public enum EmbedLayout {
    /** One below the other. */
    LIST,
    /** Side by side where there is room. */
    CARDS,
    /** One at a time, others by scrolling or with buttons. */
    CAROUSEL,
    /** One alone. */
    SINGLE;

    /** As attributes and addresses write it: {@code list}, {@code cards}, {@code carousel} or {@code single}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of that token; empty for any other. */
    public static Optional<EmbedLayout> of(String token) {
        return Arrays.stream(values())
                .filter(layout -> layout.token().equals(token))
                .findFirst();
    }

    /** The name of its template. */
    String template() {
        return "embed-" + token();
    }
}
