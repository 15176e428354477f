package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "Meet the specialists" on somebody's page.
 *
 * @param heading plain text, or {@code null} where the host's own heading is enough
 * @param label what the widget is called for those who cannot see it; never {@code null}
 * @param modality the page that it is about, absolute
 * @param quotes as many as the widget shows; may be empty
 */
public record EmbedView(String heading, String label, Link modality, List<EmbedQuote> quotes) {

    public EmbedView {
        quotes = List.copyOf(quotes);
    }

    /**
     * A widget with the words of its language.
     *
     * @param language a language tag
     * @param heading empty for none; missing for the usual one
     * @param title the modality's
     * @param href its page, absolute
     */
    public static EmbedView of(
            String language, Optional<String> heading, String title, String href, List<StatementView> statements) {
        var words = Words.in(language);
        var quotes = new ArrayList<EmbedQuote>();
        for (var statement : statements) {
            var position = words.get("positionOf").formatted(quotes.size() + 1, statements.size());
            quotes.add(new EmbedQuote(position, statement));
        }
        var shown = heading.orElse(words.get("meetTheSpecialists"));
        return new EmbedView(
                shown.isEmpty() ? null : shown,
                words.get("specialistsFor").formatted(title),
                new Link(words.get("readAbout").formatted(title), href),
                quotes);
    }

    /** Whether there is more than one, so that going to the next makes sense. */
    @Holds(FieldKind.TEXT)
    public boolean several() {
        return quotes.size() > 1;
    }
}
