package org.modalitypages.theme;

/**
 * A modality as the index lists it.
 *
 * @param summary plain text, or {@code null}
 * @param language of title and summary when it differs from the page's, else {@code null}
 */
public record ModalityEntry(
        String title, @Holds(FieldKind.ADDRESS) String href, String summary, Language language) {}
