package org.modalitypages.intake;

/** A body that is not text in the charset it claims. Its message is written for the person who sent it. */
final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecodable(String message) {
        super(message);
    }
}
