package org.modalitypages.identity;

/** What a one-time link is for. */
public enum LinkPurpose {
    /** Makes the first administrator; printed at the start, never mailed. */
    FIRST_ADMINISTRATOR,
    /** Sets a new password. */
    NEW_PASSWORD,
    /** Takes up the invitation to speak for a specialist. */
    INVITATION,
    /** Signs in. */
    SIGN_IN,
    /** Proves the new address of an account. */
    NEW_ADDRESS,
    /** Decides on one edition without an account. */
    APPROVAL
}
