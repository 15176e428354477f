package org.modalitypages.identity.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modalitypages.identity.Secrets;

/** A sign-in that was begun and not yet finished; any node may finish it, in the same browser. */
@Entity
@Table(name = "oidc_request")
class OidcRequest {

    @Id
    @Column(name = "state_digest")
    private String stateDigest;

    @Column(name = "browser_digest")
    private String browserDigest;

    private String nonce;
    private String verifier;

    @Column(name = "next_path")
    private String nextPath;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected OidcRequest() {}

    OidcRequest(String state, String browser, String nonce, String verifier, String nextPath, Instant expiresAt) {
        this.stateDigest = Secrets.digest(state);
        this.browserDigest = Secrets.digest(browser);
        this.nonce = nonce;
        this.verifier = verifier;
        this.nextPath = nextPath;
        this.expiresAt = expiresAt;
    }

    String nonce() {
        return nonce;
    }

    String verifier() {
        return verifier;
    }

    String nextPath() {
        return nextPath;
    }

    boolean belongsTo(String browser, Instant now) {
        return Secrets.digest(browser).equals(browserDigest) && now.isBefore(expiresAt);
    }
}
