package org.modalitypages.screening;

import java.util.Locale;

/** How much an editor should make of a finding, the gravest last. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH;

    /** As it is written in the API and in rule packs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
