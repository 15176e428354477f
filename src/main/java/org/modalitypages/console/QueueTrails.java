package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.DueDates;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Queue;

/** Finds what comes before and after an edition in the queue's order. */
@ApplicationScoped
class QueueTrails {

    /** How far into the queue the way is looked for. */
    private static final int FURTHEST = 100;

    @Inject
    private Queue queue;

    @Inject
    private DueDates dueDates;

    /** The way from a page of the queue; {@code null} when the address is not the queue's. */
    QueueTrail of(String from, long editionId, Actor actor) {
        if (!QueueTrail.isQueue(from)) {
            return null;
        }
        var filters = QueueFilters.of(from);
        var page = queue.page(filters.filter(actor, dueDates), filters.order(), FURTHEST, filters.after());
        var ids = page.items().stream().map(Edition::id).toList();
        var here = ids.indexOf(editionId);
        // An edition that was decided on has left the queue; the first of those that wait comes next.
        return new QueueTrail(
                from,
                here > 0 ? address(ids.get(here - 1), from) : null,
                here + 1 < ids.size() ? address(ids.get(here + 1), from) : null);
    }

    private static String address(long id, String from) {
        return "/console/editions/" + id + "?from=" + QueueTrail.encoded(from);
    }
}
