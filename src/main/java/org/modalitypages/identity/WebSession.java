package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "role_limit")
    private Role limit;

    private String issuer;

    @Column(name = "provider_session")
    private String providerSession;

    @Column(name = "id_token")
    private String idToken;

    protected WebSession() {}

    WebSession(String secret, Account account, SessionOrigin origin, Instant createdAt, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.account = account;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.limit = origin.limit();
        this.issuer = origin.issuer();
        this.providerSession = origin.providerSession();
        this.idToken = origin.idToken();
    }

    Account account() {
        return account;
    }

    /** The roles of the account now, as far as this session may use them. */
    Set<Role> rolesInForce() {
        var roles = account.rolesInForce();
        if (limit != null) {
            roles.retainAll(limit.withImplied());
        }
        return roles;
    }

    SessionOrigin origin() {
        return new SessionOrigin(limit, issuer, providerSession, idToken);
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
