package org.modalitypages.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who merged which two specialists, and when; never changed. */
@Entity
@Table(name = "specialist_merge")
class SpecialistMerge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "survivor_id")
    private long survivorId;

    @Column(name = "merged_id")
    private long mergedId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String choices;

    protected SpecialistMerge() {}

    SpecialistMerge(long survivorId, long mergedId, long accountId, Instant happenedAt, String choices) {
        this.survivorId = survivorId;
        this.mergedId = mergedId;
        this.accountId = accountId;
        this.happenedAt = happenedAt;
        this.choices = choices;
    }
}
