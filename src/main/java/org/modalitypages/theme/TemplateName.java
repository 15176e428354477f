package org.modalitypages.theme;

import java.util.List;

/** The templates that every theme has; {@code page} surrounds the others as their {@code body}. */
final class TemplateName {

    static final String PAGE = "page";
    static final String INDEX = "index";
    static final String MODALITY = "modality";
    static final String SPECIALIST = "specialist";
    static final String NOT_FOUND = "not-found";

    /** The part of a page that shows one statement; widgets show it too. */
    static final String QUOTE = "quote";

    static final List<String> ALL = List.of(PAGE, INDEX, MODALITY, SPECIALIST, NOT_FOUND);

    private TemplateName() {}

    static String path(String template) {
        return "templates/" + template + ".hbs";
    }
}
