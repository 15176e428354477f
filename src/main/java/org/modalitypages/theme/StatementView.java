package org.modalitypages.theme;

import java.util.List;

/**
 * One specialist's words about one modality.
 *
 * @param anchor identifies it within its page; letters, digits and hyphens
 * @param paragraphs plain text, at least one
 * @param language of these words when it differs from the page's, else {@code null}
 * @param credit {@code null} on the specialist's own page
 * @param modality {@code null} on the modality's own page
 * @param report where a visitor reports it, or {@code null}
 */
public record StatementView(
        String anchor,
        List<String> paragraphs,
        Language language,
        CreditView credit,
        Link modality,
        @Holds(FieldKind.ADDRESS) String report) {

    private static final int SHORT = 110;
    private static final int LONG = 420;

    public StatementView {
        paragraphs = List.copyOf(paragraphs);
    }

    /** As shown on the page of the modality that it is about. */
    public static StatementView credited(String anchor, List<String> paragraphs, Language language, CreditView credit) {
        return new StatementView(anchor, paragraphs, language, credit, null, null);
    }

    /** As shown on the page of the specialist who says it. */
    public static StatementView about(String anchor, List<String> paragraphs, Language language, Link modality) {
        return new StatementView(anchor, paragraphs, language, null, modality, null);
    }

    /** The same with an address at which visitors report it. */
    public StatementView reportedAt(String address) {
        return new StatementView(anchor, paragraphs, language, credit, modality, address);
    }

    /** {@code short}, {@code medium} or {@code long}, so that a theme can set a few words larger than many. */
    @Holds(FieldKind.TEXT)
    public String measure() {
        var characters = paragraphs.stream().mapToInt(String::length).sum();
        if (characters <= SHORT) {
            return "short";
        }
        return characters > LONG ? "long" : "medium";
    }
}
