package org.modalitypages.embed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a frame is light or dark. It cannot know the page around it; every other form of a widget does. */
enum EmbedScheme {
    /** As the visitor prefers. */
    AUTO("light dark"),
    LIGHT("light"),
    DARK("dark");

    private final String content;

    EmbedScheme(String content) {
        this.content = content;
    }

    /** As documents declare it (HTML, 4.2.5.1). */
    String content() {
        return content;
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EmbedScheme> of(String token) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.token().equals(token))
                .findFirst();
    }
}
