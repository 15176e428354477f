package org.modalitypages.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What came of one check of the whole record. */
@Entity
@Table(name = "record_check")
public class RecordCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "length")
    private long length;

    private String head;
    private long faults;
    private String words;

    protected RecordCheck() {}

    RecordCheck(Instant checkedAt, long length, String head, long faults, String words) {
        this.checkedAt = checkedAt;
        this.length = length;
        this.head = head;
        this.faults = faults;
        this.words = words;
    }

    public long id() {
        return id;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** Position of the last link. */
    public long length() {
        return length;
    }

    public String head() {
        return head;
    }

    /** How many faults there were; 0 when the record holds. */
    public long faults() {
        return faults;
    }

    /** The first faults, a line each; empty when there is none. */
    public String words() {
        return words;
    }
}
