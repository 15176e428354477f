package org.modalitypages.intake;

/**
 * A stretch of text with one look. A line break is a run of its own, a line feed.
 *
 * @param line where it starts in the source, 1-based
 * @param href the link around it, or {@code null}
 */
record HtmlRun(String text, int line, boolean strong, boolean emphasised, String href) {

    HtmlRun with(String otherText) {
        return new HtmlRun(otherText, line, strong, emphasised, href);
    }

    boolean isBreak() {
        return text.equals("\n");
    }
}
