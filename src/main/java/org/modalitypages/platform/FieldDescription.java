package org.modalitypages.platform;

import java.util.List;

/**
 * A field of a content type.
 *
 * @param help a sentence for whoever sees it in a form; may be empty
 * @param to the content type that a relation leads to; empty for others
 * @param choices of a choice; empty for others
 */
public record FieldDescription(
        String name, Type type, String label, String help, boolean required, String to, List<String> choices) {

    public FieldDescription {
        choices = List.copyOf(choices);
    }

    /** What a field holds. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Plain text with line feeds; two of them part paragraphs. */
        PARAGRAPHS,
        /** Sanitised HTML: paragraphs, lists, headings, emphasis, links. */
        HTML,
        /** Small letters, digits and hyphens; unique in its type. */
        SLUG,
        URL,
        /** The address of a square picture. */
        IMAGE,
        /** One of some words. */
        CHOICE,
        BOOLEAN,
        /** Lines of text in their order. */
        LIST,
        /** A BCP 47 tag. */
        LOCALE,
        /** In UTC with whole seconds: {@code 2026-05-04T09:30:00Z}. */
        DATE_TIME,
        /** The id of an item of another content type. */
        RELATION
    }
}
