package org.modalitypages.screening;

import java.time.LocalDate;
import java.util.List;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Profile;

/**
 * A text to screen and what is known about it.
 *
 * @param text as it would be published
 * @param modalityNames what the modality is called; empty when nobody knows which it is
 * @param locale BCP 47, the language of the page it is for
 * @param voice whether one person or a practice speaks; {@code null} when nobody knows
 * @param speaker whose words they are; {@code null} when nobody knows
 * @param jurisdiction a rule pack's id or alias; {@code null} for the general rules alone
 */
public record Submission(
        String text, List<String> modalityNames, String locale, Kind voice, Speaker speaker, String jurisdiction) {

    /** A specialist, and the day on whose calendar licences are valid or not. */
    public record Speaker(Profile profile, LocalDate today) {}

    public Submission {
        modalityNames = List.copyOf(modalityNames);
    }

    /** A text of nobody in particular. */
    public Submission(String text, List<String> modalityNames, String locale, String jurisdiction) {
        this(text, modalityNames, locale, null, null, jurisdiction);
    }

    /** A text of a specialist. */
    public Submission(String text, List<String> modalityNames, String locale, Speaker speaker, String jurisdiction) {
        this(text, modalityNames, locale, speaker.profile().kind(), speaker, jurisdiction);
    }
}
