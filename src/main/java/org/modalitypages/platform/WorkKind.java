package org.modalitypages.platform;

/** What is done with a whole platform, in the background. */
public enum WorkKind {
    /** Creates or upgrades what the descriptor asks for, then puts right what differs. */
    INSTALL,
    /** Says what differs, and changes nothing. */
    COMPARE,
    /** Puts right what differs. */
    RECONCILE,
    /** Disconnects and leaves the content there. */
    LEAVE,
    /** Disconnects and deletes there what came from here. */
    REMOVE
}
