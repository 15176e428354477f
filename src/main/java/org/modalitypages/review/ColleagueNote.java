package org.modalitypages.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A private word among those who decide, on an edition. */
@Entity
@Table(name = "colleague_note")
public class ColleagueNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "account_id")
    private long accountId;

    private String words;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ColleagueNote() {}

    ColleagueNote(long editionId, long accountId, String words, Instant writtenAt) {
        this.editionId = editionId;
        this.accountId = accountId;
        this.words = words;
        this.writtenAt = writtenAt;
    }

    public long id() {
        return id;
    }

    public long editionId() {
        return editionId;
    }

    /** The account that wrote it. */
    public long accountId() {
        return accountId;
    }

    public String words() {
        return words;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
