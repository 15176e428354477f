package org.modalitypages.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The words of a decision, apart from the record so that they can be erased. */
@Entity
@Table(name = "decision_words")
class DecisionWords {

    @Id
    @Column(name = "decision_id")
    private long decisionId;

    private String reason;
    private String note;

    protected DecisionWords() {}

    DecisionWords(long decisionId, Move move) {
        this.decisionId = decisionId;
        this.reason = move.reason();
        this.note = move.note();
    }

    long decisionId() {
        return decisionId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }
}
