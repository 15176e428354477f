package org.modalitypages.identity.launch;

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

/** What became of one launch. Nothing of its token is kept. */
@Entity
@Table(name = "launch_attempt")
public class LaunchAttempt {

    private static final int LONGEST_PLATFORM = 100;
    private static final int LONGEST_SUBJECT = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "attempted_at")
    private Instant at;

    private String platform;
    private String subject;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private LaunchOutcome outcome;

    @Enumerated(EnumType.STRING)
    private LaunchReason reason;

    protected LaunchAttempt() {}

    LaunchAttempt(
            Instant at, String platform, String subject, Long accountId, LaunchOutcome outcome, LaunchReason reason) {
        this.at = at;
        this.platform = cut(platform, LONGEST_PLATFORM);
        this.subject = cut(subject, LONGEST_SUBJECT);
        this.accountId = accountId;
        this.outcome = outcome;
        this.reason = reason;
    }

    public Instant at() {
        return at;
    }

    /** The id that the token named, which a refused one may have made up; empty where none could be read. */
    public Optional<String> platform() {
        return Optional.ofNullable(platform);
    }

    /** What the platform calls the person, likewise. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** The account that was entered or asked for. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    public LaunchOutcome outcome() {
        return outcome;
    }

    /** Why it was refused. */
    public Optional<LaunchReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Strangers may send anything, and PostgreSQL takes no NUL. */
    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\0', ' ');
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
