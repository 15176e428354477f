package org.modalitypages.intake;

/**
 * One statement and its credit.
 *
 * @param line where its text starts in the source, 1-based
 * @param text plain text; lines are separated by a line feed, paragraphs by an empty line
 */
record ParsedStatement(int line, String text, Credit credit) {}
