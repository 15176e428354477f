package org.modalitypages.modality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A therapy approach. Its words are in its editions and its address in its slugs. */
@Entity
public class Modality {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Modality() {}

    Modality(Long importId, Instant createdAt) {
        this.importId = importId;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }
}
