package org.modalitypages.theme;

/** The same page in another language. */
public record LanguageLink(
        Language language, @Holds(FieldKind.ADDRESS) String href) {}
