package org.modalitypages.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modalitypages.identity.Secrets;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Transition;

/** A link by which a named person without account decides once on one version of one edition. */
@Entity
@Table(name = "approval_link")
public class ApprovalLink {

    /** Whether a link still works, and why not. */
    public enum Status {
        WAITING,
        USED,
        EXPIRED,
        /** The edition changed or was decided on by somebody else. */
        STALE,
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    private String digest;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "edition_version")
    private long editionVersion;

    @Column(name = "account_id")
    private long accountId;

    private String name;
    private String email;

    @Column(name = "minted_at")
    private Instant mintedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    protected ApprovalLink() {}

    ApprovalLink(
            String secret, Edition edition, long accountId, Approver approver, Instant mintedAt, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.editionId = edition.id();
        this.editionVersion = edition.version();
        this.accountId = accountId;
        this.name = approver.name();
        this.email = approver.email();
        this.mintedAt = mintedAt;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return id;
    }

    public long editionId() {
        return editionId;
    }

    /** The account that sent it, for which it decides. */
    public long accountId() {
        return accountId;
    }

    public Approver approver() {
        return new Approver(name, email);
    }

    public Instant mintedAt() {
        return mintedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@code null} while it was not used. */
    public Instant usedAt() {
        return usedAt;
    }

    /** What it was used for; {@code null} while it was not. */
    public Transition transition() {
        return transition;
    }

    /** How the record names it: see {@link org.modalitypages.moderation.Move#via}. */
    public String via() {
        return ApprovalLinks.VIA + id;
    }

    /** Whether it works for this edition as it is now. */
    public Status status(Edition edition, Instant now) {
        if (usedAt != null) {
            return Status.USED;
        }
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        if (edition.version() != editionVersion) {
            return Status.STALE;
        }
        return now.isBefore(expiresAt) ? Status.WAITING : Status.EXPIRED;
    }

    void use(Transition move, Instant now) {
        usedAt = now;
        transition = move;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
