package org.modalitypages.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A move that is made later, by the account that planned it, unless it is undone before. */
@Entity
@Table(name = "planned_move")
class PlannedMove {

    private static final int LONGEST_FAILURE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "edition_version")
    private long editionVersion;

    @Enumerated(EnumType.STRING)
    private Plan.Kind kind;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Column(name = "account_id")
    private long accountId;

    private String reason;
    private String note;
    private boolean consent;
    private String correlation;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "run_at")
    private Instant runAt;

    @Column(name = "local_time")
    private String localTime;

    private String zone;
    private String slot;

    @Column(name = "failed_at")
    private Instant failedAt;

    private String failure;

    protected PlannedMove() {}

    PlannedMove(Plan.Kind kind, Edition edition, Transition transition, long accountId, Move move) {
        this.kind = kind;
        this.editionId = edition.id();
        this.editionVersion = edition.version();
        this.transition = transition;
        this.accountId = accountId;
        this.reason = move.reason();
        this.note = move.note();
        this.consent = move.consent();
        this.slot = kind + ":" + edition.id();
    }

    void due(Instant at, Instant now, String ofCorrelation) {
        madeAt = now;
        dueAt = at;
        runAt = at;
        correlation = ofCorrelation;
    }

    void due(ZonedTime time, Instant now, String ofCorrelation) {
        due(time.instant(), now, ofCorrelation);
        localTime = time.local().toString();
        zone = time.zone().getId();
    }

    /** Something went wrong that has nothing to do with the move; it is tried again. */
    void tryAgain(Instant at) {
        runAt = at;
    }

    void failed(String why, Instant now) {
        slot = null;
        runAt = null;
        failedAt = now;
        failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    long id() {
        return id;
    }

    long editionId() {
        return editionId;
    }

    long editionVersion() {
        return editionVersion;
    }

    long accountId() {
        return accountId;
    }

    Transition transition() {
        return transition;
    }

    boolean isHeld() {
        return kind == Plan.Kind.HELD;
    }

    Move move() {
        return new Move(reason, note, consent);
    }

    String correlation() {
        return correlation;
    }

    Instant runAt() {
        return runAt;
    }

    Plan view(String by) {
        return new Plan(
                id, editionId, kind, transition, accountId, by, reason, dueAt, localTime, zone, failedAt, failure);
    }
}
