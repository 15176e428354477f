package org.modalitypages.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A piece of work on a whole platform, with how far it is and what it came to. */
@Entity
@Table(name = "platform_work")
public class PlatformWork {

    private static final int LONGEST_REPORT = 60_000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** How far a piece of work is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** It could not be finished; the report says why. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "platform_id")
    private long platformId;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int done;
    private int total;
    private String report;

    protected PlatformWork() {}

    PlatformWork(long platformId, WorkKind kind, Instant now) {
        this.platformId = platformId;
        this.kind = kind;
        this.state = State.WAITING;
        this.askedAt = now;
        this.dueAt = now;
        this.report = "";
    }

    public long id() {
        return id;
    }

    public long platformId() {
        return platformId;
    }

    public WorkKind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many of {@link #total} are done. */
    public int done() {
        return done;
    }

    /** 0 where nobody knows. */
    public int total() {
        return total;
    }

    /** What it came to so far, a plain sentence each. */
    public List<String> report() {
        return report.lines().toList();
    }

    boolean ended() {
        return (state == State.DONE) || (state == State.FAILED);
    }

    void progress(int soFar, int ofAll) {
        state = State.RUNNING;
        done = soFar;
        total = ofAll;
    }

    /** The platform did not answer as it should: once more later, unless that went on for a day. */
    void postpone(List<String> lines, Instant now) {
        if (askedAt.plus(LONGEST).isBefore(now)) {
            end(State.FAILED, lines, now);
            return;
        }
        end(State.WAITING, lines, now);
        endedAt = null;
        var since = Duration.between(askedAt, now);
        var pause = since.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : since;
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** When it is tried again. */
    public Instant dueAt() {
        return dueAt;
    }

    void end(State how, List<String> lines, Instant now) {
        state = how;
        endedAt = now;
        var text = new StringBuilder();
        for (var line : lines) {
            var flat = line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            if (text.length() + flat.length() > LONGEST_REPORT - 100) {
                text.append("… and more of which there is no room to tell");
                break;
            }
            text.append(flat).append('\n');
        }
        report = text.toString();
    }
}
