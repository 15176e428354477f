package org.modalitypages.platform;

/** Why something is delivered. */
public enum Cause {
    /** What the public sees of an item may have changed: the item as it is then is sent, or taken away. */
    CHANGE,
    /** Copies of pages that show an item are out of date in caches. */
    PURGE,
    /** Somebody wants to see that something arrives. */
    TEST
}
