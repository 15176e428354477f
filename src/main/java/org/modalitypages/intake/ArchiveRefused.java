package org.modalitypages.intake;

/** An archive that is damaged or breaks a limit. Its message is written for the person who sent it. */
final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ArchiveRefused(String message) {
        super(message);
    }
}
