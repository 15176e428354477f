package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed-in browser; any node knows it, since it lives in the database. */
@Entity
@Table(name = "web_session")
class WebSession {

    @Id
    private String digest;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected WebSession() {}

    WebSession(String secret, Account account, Instant createdAt, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.account = account;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Account account() {
        return account;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
