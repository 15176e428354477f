package org.modalitypages.intake;

/**
 * A list item of a definition.
 *
 * @param ordinal tells it from every other item of the page
 * @param depth 0 for the outermost list
 * @param marker {@code "-"} or {@code "3."}
 */
record HtmlListItem(int ordinal, int depth, String marker) {}
