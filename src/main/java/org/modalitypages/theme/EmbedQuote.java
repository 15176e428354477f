package org.modalitypages.theme;

/**
 * A statement within a widget.
 *
 * @param position {@code 2 of 5} in the widget's language, for whoever cannot see how many there are
 */
public record EmbedQuote(String position, StatementView statement) {}
