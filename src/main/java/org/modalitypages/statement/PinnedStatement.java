package org.modalitypages.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A statement that an editor put at a place of its own on the page of its modality. */
@Entity
@Table(name = "pinned_statement")
class PinnedStatement {

    @Id
    @Column(name = "statement_id")
    private long statementId;

    @Column(name = "modality_id")
    private long modalityId;

    private int place;

    protected PinnedStatement() {}

    PinnedStatement(long modalityId, long statementId, int place) {
        this.modalityId = modalityId;
        this.statementId = statementId;
        this.place = place;
    }

    long modalityId() {
        return modalityId;
    }

    long statementId() {
        return statementId;
    }
}
