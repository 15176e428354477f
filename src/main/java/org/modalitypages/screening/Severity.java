package org.modalitypages.screening;

import java.util.Locale;

/** How much an editor should make of a finding, the gravest last. */
public enum Severity {
    LOW(1),
    MEDIUM(2),
    HIGH(3);

    private final int level;

    Severity(int level) {
        this.level = level;
    }

    /** As the queue counts: 1 for the least; 0 would be none. */
    public int level() {
        return level;
    }

    /** As it is written in the API and in rule packs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
