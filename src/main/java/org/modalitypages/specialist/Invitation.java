package org.modalitypages.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Asks somebody at an address to speak for a specialist. Its link, which only the mail holds, is stored elsewhere. */
@Entity
public class Invitation {

    /** How long its link works after it was sent. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Where an invitation stands. */
    public enum Status {
        SENT,
        /** Its link was followed, by its reader or by what scans their mail. */
        OPENED,
        ACCEPTED,
        EXPIRED,
        REVOKED;

        /** The word outside the code. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "specialist_id")
    private long specialistId;

    private String email;
    private String words;

    @Column(name = "invited_by")
    private Long invitedBy;

    @Column(name = "account_id")
    private Long accountId;

    /** At most one invitation is under way for an address and a specialist. */
    @Column(name = "pending_slot")
    private String pendingSlot;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int sendings;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Invitation() {}

    Invitation(long specialistId, String email, long invitedBy) {
        this.specialistId = specialistId;
        this.email = email;
        this.invitedBy = invitedBy;
        this.pendingSlot = slot(specialistId, email);
    }

    static String slot(long specialistId, String email) {
        return specialistId + ":" + email;
    }

    public long id() {
        return id;
    }

    public long specialistId() {
        return specialistId;
    }

    public String email() {
        return email;
    }

    /** Of the editor who invites; {@code null} when they said nothing. */
    public String words() {
        return words;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** How often it was sent. */
    public int sendings() {
        return sendings;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@code null} as long as nobody followed its link. */
    public Instant openedAt() {
        return openedAt;
    }

    /** {@code null} as long as it was not taken up. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Status statusAt(Instant now) {
        if (acceptedAt != null) {
            return Status.ACCEPTED;
        }
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return Status.EXPIRED;
        }
        return openedAt == null ? Status.SENT : Status.OPENED;
    }

    boolean usableAt(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void send(String wanted, Instant now) {
        words = wanted;
        sentAt = now;
        expiresAt = now.plus(LIFETIME);
        openedAt = null;
        sendings++;
    }

    void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    void accept(long byAccount, Instant now) {
        open(now);
        acceptedAt = now;
        accountId = byAccount;
        pendingSlot = null;
    }

    void revoke(Instant now) {
        revokedAt = now;
        pendingSlot = null;
    }
}
