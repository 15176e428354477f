package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who the holder of an account is elsewhere. */
@Entity
@Table(name = "external_identity")
public class ExternalIdentity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    private String provider;
    private String subject;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ExternalIdentity() {}

    ExternalIdentity(String provider, String subject, Account account, Instant createdAt) {
        this.provider = provider;
        this.subject = subject;
        this.account = account;
        this.createdAt = createdAt;
        this.lastUsedAt = createdAt;
    }

    public long id() {
        return id;
    }

    /** An issuer's address, or {@code platform:} and the id of a platform. */
    public String provider() {
        return provider;
    }

    /** What the provider calls this person. */
    public String subject() {
        return subject;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    Account account() {
        return account;
    }

    void used(Instant now) {
        lastUsedAt = now;
    }
}
