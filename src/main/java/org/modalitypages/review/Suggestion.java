package org.modalitypages.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.modalitypages.moderation.Edition;
import org.modalitypages.statement.Statements;

/** Another wording for a statement's edition, by an editor, which its specialist accepts or declines. */
@Entity
public class Suggestion {

    /** What became of a suggestion. */
    public enum Status {
        /** It waits for the specialist. */
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Its editor thought better of it. */
        TAKEN_BACK,
        /** The edition was decided on or its text changed meanwhile. */
        OVERTAKEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "open_slot")
    private Long openSlot;

    private String base;
    private String wording;
    private String note;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Status answer;

    @Column(name = "answer_note")
    private String answerNote;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Suggestion() {}

    Suggestion(Edition edition, String wording, String note, long accountId, Instant madeAt) {
        this.editionId = edition.id();
        this.openSlot = edition.id();
        this.base = text(edition);
        this.wording = wording;
        this.note = note;
        this.accountId = accountId;
        this.madeAt = madeAt;
    }

    public long id() {
        return id;
    }

    public long editionId() {
        return editionId;
    }

    /** The text that it was made for. */
    public String base() {
        return base;
    }

    /** The text that is suggested instead. */
    public String wording() {
        return wording;
    }

    /** What its editor says of it; {@code null} when nothing. */
    public String note() {
        return note;
    }

    /** The account that made it. */
    public long accountId() {
        return accountId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The specialist's words on declining it; {@code null} otherwise. */
    public String answerNote() {
        return answerNote;
    }

    /** The account that answered it; {@code null} while nobody has. */
    public Long answeredBy() {
        return answeredBy;
    }

    /** {@code null} while nobody has answered it. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** What became of it, given its edition as it is now. */
    public Status status(Edition edition) {
        if (answer != null) {
            return answer;
        }
        return isFor(edition) ? Status.OPEN : Status.OVERTAKEN;
    }

    void answer(Status given, String words, Long by, Instant now) {
        answer = given;
        answerNote = words;
        answeredBy = by;
        answeredAt = now;
        openSlot = null;
    }

    private boolean isFor(Edition edition) {
        return Suggestions.STATES.contains(edition.state()) && base.equals(text(edition));
    }

    private static String text(Edition edition) {
        return edition.content().getString(Statements.TEXT);
    }
}
