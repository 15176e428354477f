package org.modalitypages.platform;

import java.time.Duration;
import java.util.Optional;

/** A platform did not do what it was asked to. The message is a plain sentence without secrets. */
public class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is of use now. */
    public enum Kind {
        /** It could not be reached, or is overloaded or broken: try again later. */
        UNAVAILABLE,
        /** It does not let us in: everything waits until somebody enters what does. */
        CREDENTIALS,
        /** It will never take this item as it is: somebody has to look at it. */
        REFUSED,
        /** It wants no more: the connection is switched off. */
        GONE
    }

    private final Kind kind;
    private final transient Duration retryAfter;
    private boolean answered = true;

    public PlatformFailure(Kind kind, String message) {
        this(kind, message, null, null);
    }

    /** @param retryAfter how long the platform asked us to wait; {@code null} when it said nothing */
    public PlatformFailure(Kind kind, String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** Nobody answered. */
    static PlatformFailure unanswered(String message, Throwable cause) {
        var failure = new PlatformFailure(Kind.UNAVAILABLE, message, null, cause);
        failure.answered = false;
        return failure;
    }

    /** Whether somebody answered, however unhelpfully. */
    public boolean answered() {
        return answered;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the platform asked us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
