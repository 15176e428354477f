package org.modalitypages.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** One specialist's words about one modality; the words are in its editions. */
@Entity
public class Statement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "modality_id")
    private long modalityId;

    @Column(name = "specialist_id")
    private long specialistId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Statement() {}

    Statement(long modalityId, long specialistId, Long importId, Instant createdAt) {
        this.modalityId = modalityId;
        this.specialistId = specialistId;
        this.importId = importId;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public long modalityId() {
        return modalityId;
    }

    public long specialistId() {
        return specialistId;
    }

    void isOf(long otherSpecialistId) {
        specialistId = otherSpecialistId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
