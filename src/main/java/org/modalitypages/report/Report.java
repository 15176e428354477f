package org.modalitypages.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** What a visitor reported, and how it was answered. */
@Entity
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Column(name = "specialist_id")
    private long specialistId;

    @Column(name = "statement_id")
    private Long statementId;

    private String words;
    private String email;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String answer;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    protected Report() {}

    Report(NewReport sent, Instant now) {
        this.kind = sent.kind();
        this.specialistId = sent.specialistId();
        this.statementId = sent.statementId();
        this.words = sent.words();
        this.email = sent.email();
        this.receivedAt = now;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ReportKind kind() {
        return kind;
    }

    /** Whom it is about, or whose statement. */
    public long specialistId() {
        return specialistId;
    }

    /** The statement that it is about; {@code null} when it is about all that is said of the specialist. */
    public Long statementId() {
        return statementId;
    }

    public String words() {
        return words;
    }

    /** Where an answer would reach its author; {@code null} when none is wanted. */
    public String email() {
        return email;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean open() {
        return closedAt == null;
    }

    /** What whoever closed it noted; {@code null} while it is open. */
    public String answer() {
        return answer;
    }

    /** {@code null} while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** The account that closed it; {@code null} while it is open, or when that account is gone. */
    public Long closedBy() {
        return closedBy;
    }

    /** Whether another report asks the same, in the same words, of the same people. */
    boolean says(NewReport other) {
        return kind == other.kind()
                && specialistId == other.specialistId()
                && Objects.equals(statementId, other.statementId())
                && words.equals(other.words())
                && Objects.equals(email, other.email());
    }

    void close(String words, long accountId, Instant now) {
        answer = words;
        closedBy = accountId;
        closedAt = now;
    }

    void isAbout(long otherSpecialistId) {
        specialistId = otherSpecialistId;
    }
}
