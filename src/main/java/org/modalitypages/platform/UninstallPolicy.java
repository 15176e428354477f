package org.modalitypages.platform;

/** What becomes of the content when a platform is disconnected. */
public enum UninstallPolicy {
    /** What was published stays there as it is, and is no longer kept up to date. */
    KEEP_CONTENT,
    /** Everything that came from here is deleted there, content types included. */
    REMOVE_CONTENT
}
