package org.modalitypages.theme;

import java.util.List;

/**
 * A therapy approach.
 *
 * @param definition HTML made safe by this product: paragraphs, emphasis, links, lists
 * @param callToAction plain text, or {@code null}
 * @param matchUrl where "Find Your Match" leads, or {@code null}
 * @param language of title and definition when it differs from the page's, else {@code null}
 */
public record ModalityView(
        String title,
        @Holds(FieldKind.HTML) String definition,
        String callToAction,
        @Holds(FieldKind.ADDRESS) String matchUrl,
        Language language,
        List<StatementView> statements) {

    public ModalityView {
        statements = List.copyOf(statements);
    }

    /** The same with other statements. */
    public ModalityView with(List<StatementView> others) {
        return new ModalityView(title, definition, callToAction, matchUrl, language, others);
    }
}
