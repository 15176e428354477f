package org.modalitypages.statement;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the statements of a modality are shown on a day: those that an editor pinned, then the others in
 * turn. The others stand in a mixed order that is always the same, which moves on by one place a day, so that over as many
 * days as there are statements each has every place once.
 */
public final class Rotation {

    private Rotation() {}

    /**
     * The order of a day.
     *
     * @param statements all that are shown, by id; their order does not matter
     * @param pinned those that come first, in their order; what is not among the statements is left out
     * @param day in the site's time zone
     */
    public static List<Long> order(long modalityId, Collection<Long> statements, List<Long> pinned, LocalDate day) {
        var order = new ArrayList<Long>(
                pinned.stream().filter(statements::contains).distinct().toList());
        var others = statements.stream()
                .filter(id -> !order.contains(id))
                .sorted(Comparator.comparing((Long id) -> mixed(modalityId, id)).thenComparing(id -> id))
                .toList();
        if (others.isEmpty()) {
            return order;
        }
        var first = Math.floorMod(day.toEpochDay(), others.size());
        order.addAll(others.subList(first, others.size()));
        order.addAll(others.subList(0, first));
        return order;
    }

    /** Differs from modality to modality, so that nobody follows the same neighbour everywhere. */
    private static long mixed(long modalityId, long statementId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(modalityId)
                    .putLong(statementId)
                    .flip());
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
