package org.modalitypages.moderation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Where a page of the queue ended: the place of its last edition in the order that it was read in, which is part of it,
 * so that it is of no use in another.
 */
record QueueCursor(QueueOrder order, int priority, Instant queuedAt, long id) {

    static QueueCursor at(Edition last, QueueOrder order) {
        return new QueueCursor(order, last.priority(), last.queuedAt(), last.id());
    }

    String encoded() {
        var key = order.name() + "." + priority + "." + queuedAt.getEpochSecond() + "." + queuedAt.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** 400 when it is no cursor, or one of another order. */
    static QueueCursor decoded(String cursor, QueueOrder order) {
        var found = decoded(cursor);
        if (found.order() != order) {
            throw refused("\"after\" comes from a list in another order. Start again without it, or sort by \""
                    + found.order().word() + "\".");
        }
        return found;
    }

    private static QueueCursor decoded(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\.", -1);
            return new QueueCursor(
                    QueueOrder.valueOf(parts[0]),
                    Integer.parseInt(parts[1]),
                    Instant.ofEpochSecond(Long.parseLong(parts[2]), Long.parseLong(parts[3])),
                    Long.parseLong(parts[4]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException unreadable) {
            throw refused("\"after\" is no cursor of this list. Use the value of \"next\" of the page before.");
        }
    }

    private static Refusal refused(String detail) {
        return new Refusal(Problem.invalidParameter("after", detail, List.of()));
    }
}
