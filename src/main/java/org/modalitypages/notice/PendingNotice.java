package org.modalitypages.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that somebody is to hear of together with whatever else comes by then. */
@Entity
@Table(name = "pending_notice")
class PendingNotice {

    static final int LONGEST_WORDS = 5_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Column(name = "edition_id")
    private long editionId;

    private String words;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PendingNotice() {}

    PendingNotice(long accountId, Topic topic, Frequency frequency, long editionId, String words, Instant now) {
        this.accountId = accountId;
        this.topic = topic;
        this.frequency = frequency;
        this.editionId = editionId;
        this.words = words;
        this.createdAt = now;
    }

    Topic topic() {
        return topic;
    }

    long editionId() {
        return editionId;
    }

    /** What to say of the edition; {@code null} when its heading says it all. */
    String words() {
        return words;
    }

    Instant createdAt() {
        return createdAt;
    }
}
