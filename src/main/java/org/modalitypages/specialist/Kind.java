package org.modalitypages.specialist;

import java.util.Locale;

/** What a specialist is: one person, or a practice of several. */
public enum Kind {
    PERSON,
    PRACTICE;

    /** The word that JSON and CSV use: {@code person} or {@code practice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
