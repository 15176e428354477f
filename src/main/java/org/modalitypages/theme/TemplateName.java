package org.modalitypages.theme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The templates that every theme has; {@code page} surrounds the other pages as their {@code body}, widgets stand alone. */
final class TemplateName {

    static final String PAGE = "page";
    static final String INDEX = "index";
    static final String MODALITY = "modality";
    static final String SPECIALIST = "specialist";
    static final String NOT_FOUND = "not-found";

    /** The part of a page that shows one statement; widgets show it too. */
    static final String QUOTE = "quote";

    static final List<String> ALL = Stream.concat(
                    Stream.of(PAGE, INDEX, MODALITY, SPECIALIST, NOT_FOUND),
                    Arrays.stream(EmbedLayout.values()).map(EmbedLayout::template))
            .toList();

    private TemplateName() {}

    static String path(String template) {
        return "templates/" + template + ".hbs";
    }
}
