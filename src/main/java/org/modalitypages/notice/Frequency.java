package org.modalitypages.notice;

import java.util.Arrays;
import java.util.Optional;

/** How often somebody wants to hear of something. */
public enum Frequency {
    AT_ONCE("at-once", "At once"),
    DAILY("daily", "Once a day"),
    WEEKLY("weekly", "Once a week"),
    NEVER("never", "Never");

    private final String word;
    private final String label;

    Frequency(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word outside the code. */
    public String word() {
        return word;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The frequency of this word. */
    public static Optional<Frequency> ofWord(String word) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.word.equals(word))
                .findFirst();
    }
}
