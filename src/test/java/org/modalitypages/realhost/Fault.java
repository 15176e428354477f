package org.modalitypages.realhost;

import java.time.Duration;

/** What happens to so many requests on a {@link FaultyRoad}. */
record Fault(Kind kind, int status, Duration time, int times) {

    static final Fault NONE = new Fault(Kind.NONE, 0, Duration.ZERO, Integer.MAX_VALUE);

    enum Kind {
        NONE,
        DELAY,
        ANSWER,
        CUT
    }

    Fault afterOne() {
        if (times == Integer.MAX_VALUE) {
            return this;
        }
        return times > 1 ? new Fault(kind, status, time, times - 1) : NONE;
    }
}
