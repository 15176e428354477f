package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.screening.Finding;
import org.modalitypages.screening.Screening;
import org.modalitypages.screening.Submission;

/** What screening would tell an editor, told to the writer beforehand; never a reason not to send. */
@ApplicationScoped
public class Advice {

    @Inject
    private Screening screening;

    /**
     * One piece of advice.
     *
     * @param words those it is about; {@code null} when it is about the whole text
     */
    public record Item(String words, String advice) {}

    /** On this text about a modality, by the rules of the specialist's place. */
    List<Item> on(String text, List<String> modalityNames, String locale, String jurisdiction) {
        if (text.isBlank()) {
            return List.of();
        }
        return screening.screen(new Submission(text, modalityNames, locale, jurisdiction)).findings().stream()
                .map(finding -> item(finding, text))
                .toList();
    }

    /** The rules for a place, by the id that the screening endpoint takes; either part may be {@code null}. */
    String jurisdiction(String region, String country) {
        return screening.jurisdiction(region, country);
    }

    private static Item item(Finding finding, String text) {
        var span = finding.span();
        if (span.start() == 0 && span.end() == text.length()) {
            return new Item(null, finding.advice());
        }
        return new Item(text.substring(span.start(), span.end()), finding.advice());
    }
}
