package org.modalitypages.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.modalitypages.moderation.Transition;

/** Words for authors that the team uses again and again. */
@Entity
@Table(name = "canned_reply")
public class CannedReply {

    /**
     * What a reply holds.
     *
     * @param reason a reason code or words that come with it; {@code null} for none
     * @param transition the move that it is for; {@code null} for any
     */
    public record Content(String title, String words, String reason, Transition transition) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    private String title;
    private String words;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CannedReply() {}

    CannedReply(Content content, long accountId, Instant now) {
        change(content, accountId, now);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Content content() {
        return new Content(title, words, reason, transition);
    }

    final void change(Content content, long by, Instant now) {
        title = content.title();
        words = content.words();
        reason = content.reason();
        transition = content.transition();
        accountId = by;
        changedAt = now;
    }
}
