package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that works once, for a while: to create the first administrator or to set a new password. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {

    /** What a link is for. */
    enum Purpose {
        FIRST_ADMINISTRATOR,
        NEW_PASSWORD
    }

    @Id
    private String digest;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(String secret, Purpose purpose, Long accountId, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.purpose = purpose;
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    Purpose purpose() {
        return purpose;
    }

    Long accountId() {
        return accountId;
    }

    boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
