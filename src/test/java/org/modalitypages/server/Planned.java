package org.modalitypages.server;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Lets moves that are planned for later come due now. */
public final class Planned {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long TURN_MILLIS = 100;

    private Planned() {}

    /** Makes what is planned for an edition due, and waits until the server has carried it out or dropped it. */
    public static void goesThrough(long editionId) {
        isDue(editionId);
        wait("edition_id = " + editionId);
    }

    /** The same for everything that is held. */
    public static void everythingHeldGoesThrough() {
        TestDatabase.update("update planned_move set run_at = ? where run_at is not null and kind = 'HELD'", past());
        wait("kind = 'HELD'");
    }

    /** Makes what is planned for an edition due. */
    public static void isDue(long editionId) {
        TestDatabase.update(
                "update planned_move set run_at = ?, due_at = ? where run_at is not null and edition_id = ?",
                past(),
                past(),
                editionId);
    }

    /** Waits until the server has found that what was due has to wait. */
    public static void isPutOff(long editionId) {
        until("select id from planned_move where run_at > due_at and edition_id = " + editionId, false);
    }

    private static OffsetDateTime past() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
    }

    private static void wait(String which) {
        until("select id from planned_move where run_at is not null and " + which, true);
    }

    private static void until(String query, boolean nothingFound) {
        var turns = LONGEST.toMillis() / TURN_MILLIS;
        for (var turn = 0; turn < turns; turn++) {
            if (TestDatabase.column(query).isEmpty() == nothingFound) {
                return;
            }
            try {
                Thread.sleep(TURN_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for planned moves", stopping);
            }
        }
        throw new IllegalStateException("The server did nothing about it within " + LONGEST + ": " + query);
    }
}
