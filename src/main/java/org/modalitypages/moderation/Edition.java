package org.modalitypages.moderation;

import jakarta.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.modalitypages.json.Json;

/**
 * One version of one item in one locale on its way through moderation. Its content is a JSON object that only the
 * content type understands, frozen but in {@link State#DRAFT}.
 */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    private String type;

    @Column(name = "item_id")
    private long itemId;

    private String locale;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    private String heading;
    private String excerpt;
    private String modality;
    private String region;

    @Column(name = "open_slot")
    private String openSlot;

    @Column(name = "live_slot")
    private String liveSlot;

    private boolean waiting;
    private int priority;
    private int severity;
    private boolean revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "edition_author", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "account_id")
    private Set<Long> authors = new HashSet<>();

    protected Edition() {}

    Edition(ItemRef item, String locale, int number, JsonObject content, Facets facets, Instant now) {
        this.type = item.type();
        this.itemId = item.id();
        this.locale = locale;
        this.number = number;
        this.createdAt = now;
        this.queuedAt = now;
        write(content, facets);
        enter(State.DRAFT, now);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ItemRef item() {
        return new ItemRef(type, itemId);
    }

    public String type() {
        return type;
    }

    public long itemId() {
        return itemId;
    }

    /** BCP 47. */
    public String locale() {
        return locale;
    }

    /** 1 for the first edition of its item in its locale, and so on. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public JsonObject content() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    public String heading() {
        return heading;
    }

    public String excerpt() {
        return excerpt;
    }

    /** The slug of the modality that it is about; {@code null} when it is about none. */
    public String modality() {
        return modality;
    }

    /** The region of its specialist; {@code null} when unknown. */
    public String region() {
        return region;
    }

    /** {@code null} for a draft that was never submitted. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it was first published; {@code null} before. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The accounts that wrote, changed or imported this very edition, or were linked when it was submitted. */
    public Set<Long> authors() {
        return Set.copyOf(authors);
    }

    /** Since when it waits in its present stretch of the way. */
    public Instant queuedAt() {
        return queuedAt;
    }

    /** Whether it waits for somebody: for a decision, or for an answer to what a visitor asks of it while it is live. */
    public boolean waiting() {
        return waiting;
    }

    /** How urgent it is; 0 when there is no {@link PriorityReason}. */
    public int priority() {
        return priority;
    }

    /** Of its gravest finding: 0 none, 1 low, 2 medium, 3 high. */
    public int severity() {
        return severity;
    }

    /** Whether an edition of its item was public in its locale before this one was written. */
    public boolean revision() {
        return revision;
    }

    final void write(JsonObject wanted, Facets facets) {
        content = wanted.toString();
        contentHash = hash(content);
        show(facets);
    }

    final void show(Facets facets) {
        heading = facets.heading();
        excerpt = facets.excerpt();
        modality = facets.modality();
        region = facets.region();
    }

    void isBy(long accountId) {
        authors.add(accountId);
    }

    void isBy(Set<Long> accountIds) {
        authors.addAll(accountIds);
    }

    void revises() {
        revision = true;
    }

    final void enter(State wanted, Instant now) {
        state = wanted;
        waiting = wanted.waits();
        var slot = type + ":" + itemId + ":" + locale;
        openSlot = wanted.open() ? slot : null;
        liveSlot = wanted.live() ? slot : null;
        if (wanted == State.SUBMITTED) {
            submittedAt = now;
            queuedAt = now;
        }
        if (wanted == State.PUBLISHED && publishedAt == null) {
            publishedAt = now;
        }
    }

    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
