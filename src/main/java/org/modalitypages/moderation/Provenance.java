package org.modalitypages.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Where an imported edition comes from and with what right. */
@Entity
public class Provenance {

    @Id
    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "import_id")
    private Long importId;

    private String source;
    private Integer line;

    @Column(name = "captured_at")
    private Instant capturedAt;

    private String hash;
    private String attestation;

    protected Provenance() {}

    Provenance(long editionId, Origin origin, String hash, Instant capturedAt) {
        this.editionId = editionId;
        this.importId = origin.importId();
        this.source = origin.source();
        this.line = origin.line();
        this.capturedAt = capturedAt;
        this.hash = hash;
        this.attestation = origin.attestation();
    }

    long editionId() {
        return editionId;
    }

    /** {@code null} when it came by no import run. */
    public Long importId() {
        return importId;
    }

    public String source() {
        return source;
    }

    /** 1-based, where the text starts in the source; {@code null} when it has no lines. */
    public Integer line() {
        return line;
    }

    public Instant capturedAt() {
        return capturedAt;
    }

    /** SHA-256 of the imported content. */
    public String hash() {
        return hash;
    }

    public String attestation() {
        return attestation;
    }
}
