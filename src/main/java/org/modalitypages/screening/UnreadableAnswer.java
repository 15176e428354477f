package org.modalitypages.screening;

/** An external check answered something that cannot be used. The message says what, as the end of a sentence. */
class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
        super(message);
    }
}
