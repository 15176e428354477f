package org.modalitypages.notice;

/** Where a mail stands on its way to the mail server. */
public enum MailState {
    /** To be handed to the mail server, now or when it is due again. */
    WAITING("Waiting"),
    /** A node has taken it and talks to the mail server, which has not been told yet that the message is complete. */
    SENDING("Being sent"),
    /** The message was completed; the mail server's word is awaited. */
    CONFIRMING("Being sent"),
    /** The mail server has accepted it. */
    SENT("Sent"),
    /** The mail server has refused it for good, or it could not be delivered for days. */
    FAILED("Refused"),
    /** The message was completed and no word came back: it may have arrived. It is not sent again by itself. */
    UNKNOWN("May have arrived"),
    /** It was no use any more before it could be sent. */
    EXPIRED("Not sent in time");

    private final String words;

    MailState(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether nothing more happens to it by itself. */
    public boolean settled() {
        return switch (this) {
            case WAITING, SENDING, CONFIRMING -> false;
            case SENT, FAILED, UNKNOWN, EXPIRED -> true;
        };
    }

    /** Whether a person may have it sent again. */
    public boolean resendable() {
        return this == FAILED || this == UNKNOWN;
    }
}
