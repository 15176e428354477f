package org.modalitypages.theme;

import java.util.List;

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

    /** Whether there is more than one, so that going to the next makes sense. */
    @Holds(FieldKind.TEXT)
    public boolean several() {
        return quotes.size() > 1;
    }
}
