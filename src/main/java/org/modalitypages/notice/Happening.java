package org.modalitypages.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.Transition;

/**
 * Something of which somebody may want to hear. Written in the transaction in which it happens; who hears of it is found out
 * afterwards, so that an import of a thousand texts writes a thousand rows and not one for each editor.
 */
@Entity
class Happening {

    /** In characters. */
    static final int LONGEST_REASON = 1_000;

    /** What happened. */
    enum Kind {
        MOVED,
        PLAN_FAILED,
        REPORTED,
        /** An editor suggests a wording. */
        SUGGESTED,
        /** Its author accepts or declines one. */
        ANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "edition_id")
    private long editionId;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "account_id")
    private Long accountId;

    private String reason;
    private String note;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected Happening() {}

    Happening(Kind kind, long editionId, Instant happenedAt) {
        this.kind = kind;
        this.editionId = editionId;
        this.happenedAt = happenedAt;
    }

    /** {@code reason} in the words that people read. */
    static Happening of(EditionMoved moved, String reason, Instant now) {
        var happening = new Happening(Kind.MOVED, moved.edition().id(), now);
        happening.transition = moved.transition();
        happening.actorId = moved.actor().isSystem() ? null : moved.actor().accountId();
        happening.reason = reason;
        happening.note = moved.move().note();
        return happening;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    long editionId() {
        return editionId;
    }

    /** {@code null} unless it is about a move. */
    Transition transition() {
        return transition;
    }

    /** {@code null} for the system and for somebody without account. */
    Long actorId() {
        return actorId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    /** The one person who is to hear of it; {@code null} when its kind says who. */
    Long accountId() {
        return accountId;
    }

    Happening tell(long account) {
        accountId = account;
        return this;
    }

    Happening by(Long account) {
        actorId = account;
        return this;
    }

    Happening making(Transition planned) {
        transition = planned;
        return this;
    }

    Happening saying(String because, String words) {
        reason = because;
        note = words;
        return this;
    }
}
