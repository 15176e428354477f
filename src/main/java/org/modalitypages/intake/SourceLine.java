package org.modalitypages.intake;

/**
 * One line of the part of a page that holds the statements.
 *
 * @param number where it stands in the source, 1-based
 * @param text trimmed
 * @param block where it stands in an HTML page; {@code null} in plain text
 * @param role what the page's markup says about it
 */
record SourceLine(int number, String text, Role role, HtmlBlock block) {

    enum Role {
        /** Ordinary words; they may still turn out to be a credit. */
        TEXT,
        /** An empty line between paragraphs. */
        GAP,
        /** Marked up as a credit. */
        CREDIT,
        /** Nothing before it belongs with anything after it. */
        BOUNDARY
    }

    static SourceLine of(int number, String text) {
        return new SourceLine(number, text, text.isEmpty() ? Role.GAP : Role.TEXT, null);
    }

    static SourceLine boundary(int number) {
        return new SourceLine(number, "", Role.BOUNDARY, null);
    }

    SourceLine as(Role otherRole, String otherText) {
        return new SourceLine(number, otherText, otherRole, block);
    }

    SourceLine in(HtmlBlock otherBlock) {
        return new SourceLine(number, text, role, otherBlock);
    }

    boolean isCredit() {
        return role == Role.CREDIT;
    }

    boolean isText() {
        return role == Role.TEXT;
    }
}
