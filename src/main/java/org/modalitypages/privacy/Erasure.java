package org.modalitypages.privacy;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.StringReader;
import java.time.Instant;
import org.modalitypages.json.Json;

/** One erasure, as its receipt tells of it. */
@Entity
public class Erasure {

    @Id
    private String id;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "account_id")
    private Long accountId;

    private String receipt;

    protected Erasure() {}

    Erasure(String id, String secretDigest, Instant erasedAt, Long accountId, JsonObject receipt) {
        this.id = id;
        this.secretDigest = secretDigest;
        this.erasedAt = erasedAt;
        this.accountId = accountId;
        this.receipt = receipt.toString();
    }

    /** A random id, which tells nothing of the person. */
    public String id() {
        return id;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    /** {@code {id, at, by, subject, erased, remains, elsewhere}}; see {@link Receipts}. */
    public JsonObject receipt() {
        try (var reader = Json.createReader(new StringReader(receipt))) {
            return reader.readObject();
        }
    }
}
