package org.modalitypages.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import org.modalitypages.moderation.Edition;

/** The permission to publish one exact text, or the importer's attestation that stands in for it. */
@Entity
class Consent {

    /** The version of the words that are agreed to. */
    static final String TERMS = "2026-11";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "statement_id")
    private long statementId;

    private String locale;

    /** HMAC of the edition's content hash under the specialist's key, so that it tells nothing once the key is gone. */
    @Column(name = "text_hash")
    private String textHash;

    private String terms;

    @Column(name = "account_id")
    private long accountId;

    private boolean attested;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Consent() {}

    Consent(Edition edition, String textHash, long accountId, boolean attested, String terms, Instant givenAt) {
        this.statementId = edition.itemId();
        this.locale = edition.locale();
        this.textHash = textHash;
        this.terms = terms;
        this.accountId = accountId;
        this.attested = attested;
        this.givenAt = givenAt;
    }

    boolean isBy(Set<Long> accountIds) {
        return !attested && accountIds.contains(accountId);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }
}
