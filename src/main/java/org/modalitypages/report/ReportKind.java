package org.modalitypages.report;

import java.util.Locale;
import java.util.Optional;
import org.modalitypages.moderation.PriorityReason;

/** What somebody wants who reports something. */
public enum ReportKind {
    /** Says that it is about them, and what is wrong. */
    CORRECTION(PriorityReason.CORRECTION_ASKED),
    /** Says that it is about them, and wants it gone. */
    TAKEDOWN(PriorityReason.TAKEDOWN_ASKED),
    /** Anybody who thinks that a statement should not be there. */
    REPORT(PriorityReason.REPORTED);

    private final PriorityReason reason;

    ReportKind(PriorityReason reason) {
        this.reason = reason;
    }

    /** Why the editions that it is about come first in the queue. */
    PriorityReason reason() {
        return reason;
    }

    /** The word that JSON and forms use, such as {@code takedown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<ReportKind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
