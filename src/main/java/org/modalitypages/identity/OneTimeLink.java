package org.modalitypages.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that works once, for a while; only the digest of its secret is kept. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {

    @Id
    private String digest;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "new_email")
    private String newEmail;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(String secret, LinkPurpose purpose, Long accountId, Long subjectId, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.purpose = purpose;
        this.accountId = accountId;
        this.subjectId = subjectId;
        this.expiresAt = expiresAt;
    }

    /** One that gives an account another address. */
    static OneTimeLink toNewAddress(String secret, long accountId, String newEmail, Instant expiresAt) {
        var link = new OneTimeLink(secret, LinkPurpose.NEW_ADDRESS, accountId, null, expiresAt);
        link.newEmail = newEmail;
        return link;
    }

    /** The address that the account is to have; {@code null} for other purposes. */
    String newEmail() {
        return newEmail;
    }

    LinkPurpose purpose() {
        return purpose;
    }

    Long accountId() {
        return accountId;
    }

    /** What it is about, such as an invitation; {@code null} when it is about the account alone. */
    Long subjectId() {
        return subjectId;
    }

    boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
