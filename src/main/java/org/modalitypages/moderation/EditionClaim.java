package org.modalitypages.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody decides on an edition just now; it ends by itself. */
@Entity
@Table(name = "edition_claim")
class EditionClaim {

    @Id
    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected EditionClaim() {}

    EditionClaim(long editionId) {
        this.editionId = editionId;
    }

    void by(long account, Instant now, Instant until) {
        if (accountId != account || !holdsAt(now)) {
            claimedAt = now;
        }
        accountId = account;
        expiresAt = until;
    }

    long editionId() {
        return editionId;
    }

    long accountId() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean holdsAt(Instant now) {
        return expiresAt != null && expiresAt.isAfter(now);
    }
}
