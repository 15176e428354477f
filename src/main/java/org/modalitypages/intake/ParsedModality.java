package org.modalitypages.intake;

/**
 * What a page says of its modality. A missing part is {@code null}, never empty.
 *
 * @param title one line
 * @param definition CommonMark, without the call to action
 * @param callToAction the closing invitation, word for word, one line of plain text
 * @param matchUrl the match block's link as the page has it, not resolved
 */
record ParsedModality(String title, String definition, String callToAction, String matchUrl) {

    ParsedModality {
        title = Spacing.known(title);
        definition = Spacing.known(definition);
        callToAction = Spacing.known(callToAction);
        matchUrl = Spacing.known(matchUrl);
    }
}
