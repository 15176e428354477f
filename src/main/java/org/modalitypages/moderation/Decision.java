package org.modalitypages.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.modalitypages.record.Entry;

/** The record of one transition; never changed. Its words stand apart in {@link DecisionWords}. */
@Entity
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private State fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private State toState;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "edition_version")
    private long editionVersion;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String correlation;
    private boolean consent;

    @Column(name = "words_mac")
    private String wordsMac;

    @Column(name = "text_mac")
    private String textMac;

    private String via;

    protected Decision() {}

    Decision(EditionMoved moved, Instant happenedAt, String correlation, String wordsMac, String textMac) {
        this.editionId = moved.edition().id();
        this.transition = moved.transition();
        this.fromState = moved.from();
        this.toState = moved.edition().state();
        this.accountId = moved.actor().isSystem() ? null : moved.actor().accountId();
        this.editionVersion = moved.edition().version();
        this.happenedAt = happenedAt;
        this.correlation = correlation;
        this.consent = moved.move().consent();
        this.wordsMac = wordsMac;
        this.textMac = textMac;
        this.via = moved.move().via();
    }

    /** What is sealed of it: everything. */
    Entry entry() {
        return new Entry(
                id,
                editionId,
                transition.name(),
                fromState == null ? null : fromState.name(),
                toState.name(),
                accountId,
                editionVersion,
                happenedAt,
                correlation,
                consent,
                wordsMac,
                textMac,
                via);
    }

    long id() {
        return id;
    }

    Transition transition() {
        return transition;
    }

    State fromState() {
        return fromState;
    }

    State toState() {
        return toState;
    }

    Long accountId() {
        return accountId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String correlation() {
        return correlation;
    }

    String via() {
        return via;
    }
}
