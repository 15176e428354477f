package org.modalitypages.screening;

import java.util.List;

/**
 * A text to screen and what is known about it.
 *
 * @param text as it would be published
 * @param modalityNames what the modality is called; empty when nobody knows which it is
 * @param locale BCP 47, the language of the page it is for
 * @param speaker whose words they are; {@code null} when nobody knows
 * @param jurisdiction a rule pack's id or alias; {@code null} for the general rules alone
 */
public record Submission(String text, List<String> modalityNames, String locale, Speaker speaker, String jurisdiction) {

    /** What is known of the specialist; each may be {@code null}. */
    public record Speaker(String title, String city, String region) {}

    public Submission {
        modalityNames = List.copyOf(modalityNames);
    }

    /** A text of nobody in particular. */
    public Submission(String text, List<String> modalityNames, String locale, String jurisdiction) {
        this(text, modalityNames, locale, null, jurisdiction);
    }
}
