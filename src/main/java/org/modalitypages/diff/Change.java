package org.modalitypages.diff;

import java.util.Locale;

/** What became of a part of a text. */
public enum Change {
    SAME,
    REMOVED,
    ADDED;

    /** As it is written in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
