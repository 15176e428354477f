package org.modalitypages.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One letter to one person, and where it stands on its way. */
@Entity
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "edition_id")
    private Long editionId;

    @Column(name = "specialist_id")
    private Long specialistId;

    private String recipient;

    @Column(name = "recipient_name")
    private String recipientName;

    private String subject;
    private String letter;

    @Column(name = "secret_path")
    private String secretPath;

    @Enumerated(EnumType.STRING)
    private MailState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int attempts;
    private String lease;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "settled_at")
    private Instant settledAt;

    private String answer;

    protected Mail() {}

    /** @param host the right side of the Message-ID, which stays the same however often the mail is tried */
    Mail(Recipient to, Letter letter, String host, Instant now, Instant expiresAt) {
        this.messageId = UUID.randomUUID() + "@" + host;
        this.topic = to.topic();
        this.accountId = to.accountId();
        this.recipient = to.email();
        this.recipientName = Letter.oneLine(to.name(), 200);
        this.subject = letter.subject();
        this.letter = letter.toJson();
        this.state = MailState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return id;
    }

    /** Without angle brackets. */
    public String messageId() {
        return messageId;
    }

    public Topic topic() {
        return topic;
    }

    /** {@code null} for somebody without account. */
    public Long accountId() {
        return accountId;
    }

    /** The edition that it is about; {@code null} when it is about none or several. */
    public Long editionId() {
        return editionId;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    public String subject() {
        return subject;
    }

    /** What it says; empty once that was cleared. */
    public Optional<Letter> letter() {
        return Optional.ofNullable(letter).map(Letter::of);
    }

    /** Whether a link that works once belongs to it and is still stored. */
    public boolean holdsSecret() {
        return secretPath != null;
    }

    /** The site-relative address with the secret; {@code null} when there is none or it was cleared. */
    String secretPath() {
        return secretPath;
    }

    public MailState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it is tried next, as long as it waits. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How often the mail server was asked to take it. */
    public int attempts() {
        return attempts;
    }

    /** When it was settled; {@code null} before. */
    public Instant settledAt() {
        return settledAt;
    }

    /** What the mail server said last, or what hindered; {@code null} when there is nothing to say. */
    public String answer() {
        return answer;
    }

    String lease() {
        return lease;
    }

    /** Whether its letter offers a secret link that is stored no more. */
    boolean lostItsLink() {
        return secretPath == null
                && letter().stream()
                        .flatMap(said -> said.blocks().stream())
                        .anyMatch(block -> block instanceof Letter.Action action && action.path() == null);
    }

    void about(long edition, Long specialist) {
        editionId = edition;
        specialistId = specialist;
    }

    void about(long specialist) {
        specialistId = specialist;
    }

    void carries(String path) {
        secretPath = path;
    }

    /** Nothing more happens to it by itself; its secret is cleared unless it may be read in the demo's mailbox. */
    void settle(MailState wanted, Instant now, String word, boolean clearSecret) {
        state = wanted;
        settledAt = now;
        answer = word;
        lease = null;
        if (clearSecret && wanted != MailState.FAILED) {
            secretPath = null;
        }
    }

    void wait(Instant until, String word) {
        state = MailState.WAITING;
        dueAt = until;
        answer = word;
        lease = null;
    }

    void again(Instant now, Duration use) {
        state = MailState.WAITING;
        dueAt = now;
        settledAt = null;
        expiresAt = secretPath == null ? now.plus(use) : expiresAt;
    }
}
