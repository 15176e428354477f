package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A bearer token for the management API, scoped to one role of its account. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    private static final Duration LAST_USE_GRAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String label;
    private String prefix;

    private String digest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(Account account, Role role, String label, String secret, Instant createdAt) {
        this.account = account;
        this.role = role;
        this.label = label;
        this.prefix = secret.substring(0, 10);
        this.digest = Secrets.digest(secret);
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public String label() {
        return label;
    }

    /** The first characters, by which its owner recognises it. */
    public String prefix() {
        return prefix;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the minute; {@code null} when it was never used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** {@code null} while it is valid. */
    public Instant revokedAt() {
        return revokedAt;
    }

    Account account() {
        return account;
    }

    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(LAST_USE_GRAIN).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
