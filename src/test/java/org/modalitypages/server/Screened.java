package org.modalitypages.server;

import java.time.Duration;

/** Waits for what the server notices about texts after the request that submitted them. */
public final class Screened {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long TURN_MILLIS = 100;
    private static final String NOT_YET = """
            select e.id from edition e where e.type = 'statement' and e.state = 'SUBMITTED' and not exists (
                select 1 from screening s where s.edition_id = e.id and s.screened_at is not null)""";

    private Screened() {}

    /** Returns when every statement that is submitted has been screened. */
    public static void everything() {
        for (var turn = 0; turn < LONGEST.toMillis() / TURN_MILLIS; turn++) {
            if (TestDatabase.column(NOT_YET).isEmpty()) {
                return;
            }
            try {
                Thread.sleep(TURN_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for screening", stopping);
            }
        }
        throw new IllegalStateException("Not screened: editions " + TestDatabase.column(NOT_YET));
    }
}
