package org.modalitypages.identity.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A token that was used; its key keeps it from being used again. */
@Entity
@Table(name = "launch_token")
@IdClass(UsedToken.Key.class)
class UsedToken {

    @Id
    private String platform;

    @Id
    @Column(name = "jti_digest")
    private String digest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected UsedToken() {}

    UsedToken(String platform, String digest, Instant expiresAt) {
        this.platform = platform;
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    /** The key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String platform;
        private String digest;

        protected Key() {}

        Key(String platform, String digest) {
            this.platform = platform;
            this.digest = digest;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.platform.equals(platform) && key.digest.equals(digest);
        }

        @Override
        public int hashCode() {
            return platform.hashCode() * 31 + digest.hashCode();
        }
    }
}
