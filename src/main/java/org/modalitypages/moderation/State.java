package org.modalitypages.moderation;

/** Where an edition is on its way. */
public enum State {
    /** Being written; the only state in which text changes. */
    DRAFT,
    /** Waiting for an editor. */
    SUBMITTED,
    /** Sent back with words for the author; a new draft copies it. */
    RETURNED,
    REJECTED,
    /** Waiting for a publisher. */
    APPROVED,
    /** Live: the public sees it. */
    PUBLISHED,
    /** Taken off, and could come back. */
    UNPUBLISHED,
    /** Replaced by a later edition. */
    SUPERSEDED,
    /** Taken back by its author, for good. */
    WITHDRAWN;

    /** Whether the edition is still on its way to publication; an item has at most one such edition in a locale. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == APPROVED;
    }

    /** Whether somebody has to decide on it. */
    public boolean waits() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Whether the public sees it; an item has at most one such edition in a locale. */
    public boolean live() {
        return this == PUBLISHED;
    }
}
