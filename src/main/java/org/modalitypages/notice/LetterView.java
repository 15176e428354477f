package org.modalitypages.notice;

import java.util.List;

/**
 * A letter with its addresses made whole, for the template and the plain text.
 *
 * @param site the site's name
 * @param stop where one click ends this kind of mail; {@code null} when there is no such thing
 * @param choose where one chooses what comes; {@code null} likewise
 */
public record LetterView(String site, Letter letter, String stop, String choose) {

    /** The parts in order. */
    public List<Letter.Block> blocks() {
        return letter.blocks();
    }
}
