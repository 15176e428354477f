package org.modalitypages.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How the mail server was found last; one row that all nodes share. */
@Entity
@Table(name = "mail_relay")
public class MailRelay {

    static final int ID = 1;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    @Id
    private int id;

    @Column(name = "failing_since")
    private Instant failingSince;

    private int failures;

    @Column(name = "retry_at")
    private Instant retryAt;

    private String answer;

    protected MailRelay() {}

    /** Since when it could not be used; {@code null} when the last attempt went well. */
    public Instant failingSince() {
        return failingSince;
    }

    /** When it is tried again; {@code null} when there is no need to wait. */
    public Instant retryAt() {
        return retryAt;
    }

    /** What hindered; {@code null} when nothing does. */
    public String answer() {
        return answer;
    }

    boolean waitsAt(Instant now) {
        return retryAt != null && retryAt.isAfter(now);
    }

    void failed(String reason, Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        failures++;
        retryAt = now.plus(pause(failures, FIRST_PAUSE, LONGEST_PAUSE));
        answer = reason;
    }

    void works() {
        failingSince = null;
        failures = 0;
        retryAt = null;
        answer = null;
    }

    /** Twice as long with each failure in a row. */
    static Duration pause(int failures, Duration first, Duration longest) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
