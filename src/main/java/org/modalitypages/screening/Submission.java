package org.modalitypages.screening;

import java.util.List;

/**
 * A text to screen and what is known about it.
 *
 * @param text as it would be published
 * @param modalityNames what the modality is called; empty when nobody knows which it is
 * @param locale BCP 47, the language of the page it is for
 * @param jurisdiction a rule pack's id or alias; {@code null} for the general rules alone
 */
public record Submission(String text, List<String> modalityNames, String locale, String jurisdiction) {

    public Submission {
        modalityNames = List.copyOf(modalityNames);
    }
}
