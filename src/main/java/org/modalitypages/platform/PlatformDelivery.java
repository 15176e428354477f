package org.modalitypages.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.modalitypages.moderation.ItemRef;

/** Something that a platform has to be told, written in the transaction that caused it. */
@Entity
@Table(name = "platform_delivery")
public class PlatformDelivery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    private String event;

    @Column(name = "platform_id")
    private long platformId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String type;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private String answer;

    @Column(name = "settled_at")
    private Instant settledAt;

    private String digest;
    private boolean unanswered;

    protected PlatformDelivery() {}

    PlatformDelivery(long platformId, Cause cause, ItemRef item, Instant now) {
        this.event = UUID.randomUUID().toString();
        this.platformId = platformId;
        this.cause = cause;
        this.type = item.type();
        this.itemId = item.id();
        this.createdAt = now;
        this.dueAt = now;
        this.state = DeliveryState.WAITING;
    }

    public long id() {
        return id;
    }

    /** The same for each attempt. */
    public String event() {
        return event;
    }

    public long platformId() {
        return platformId;
    }

    public Cause cause() {
        return cause;
    }

    public ItemRef item() {
        return new ItemRef(type, itemId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int attempts() {
        return attempts;
    }

    /** When it is tried next. */
    public Instant dueAt() {
        return dueAt;
    }

    public DeliveryState state() {
        return state;
    }

    /** What an attempt sent, the empty text for a withdrawal; nothing before the first. */
    Optional<String> sent() {
        return Optional.ofNullable(digest);
    }

    /** An attempt is about to send this. Another than before goes by another id, as receivers drop what they know. */
    void sends(String nextDigest) {
        if ((digest != null) && !digest.equals(nextDigest)) {
            event = UUID.randomUUID().toString();
        }
        digest = nextDigest;
    }

    /** What hindered it last, or became of it. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    void settle(DeliveryState end, String words, Instant now) {
        attempts++;
        state = end;
        answer = words == null ? null : PlatformStatus.cut(words);
        settledAt = now;
    }

    void postpone(Instant until, PlatformFailure reason) {
        attempts++;
        dueAt = until;
        answer = PlatformStatus.cut(reason.getMessage());
        unanswered = !reason.answered();
    }
}
