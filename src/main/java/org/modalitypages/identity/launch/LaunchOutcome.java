package org.modalitypages.identity.launch;

/** What became of a launch. */
public enum LaunchOutcome {
    SIGNED_IN,
    /** Signed in to an account that was made for it. */
    ACCOUNT_MADE,
    /** The address has an account, whose holder was asked to sign in and connect the two. */
    ASKED_TO_CONNECT,
    /** The holder of the account did. */
    CONNECTED,
    REFUSED
}
