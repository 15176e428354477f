package org.modalitypages.theme;

/** An answer that may be missing; templates ask {@code {{#if telehealth.yes}}} and {@code {{#if telehealth.no}}}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** {@code null} is taken as unknown. */
    public static Answer of(Boolean value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value ? YES : NO;
    }
}
