package org.modalitypages.console;

import java.time.ZoneId;
import java.util.List;
import org.modalitypages.moderation.Transition;

/**
 * An edition's place in the queue on its own page: claim, held decision, and what is set for a time.
 *
 * @param form to set a time; {@code null} for whoever could not make the move now
 */
public record EditionPlace(QueuePlace queue, Form form) {

    /**
     * The form that sets a publication, or its end, for a time.
     *
     * @param transition {@code PUBLISH} or {@code UNPUBLISH}
     * @param at the local time as typed; empty at first
     * @param zone as typed; the site's at first
     * @param reason as typed; asked for where the move needs one
     */
    public record Form(String transition, boolean reasonNeeded, String at, String zone, String reason) {

        static Form of(Transition transition, String at, String zone, String reason) {
            return new Form(transition.name(), transition.words() != Transition.Words.NONE, at, zone, reason);
        }
    }

    static EditionPlace of(QueuePlace place, List<Transition> allowed, ZoneId zone) {
        var form = allowed.contains(Transition.PUBLISH)
                ? Form.of(Transition.PUBLISH, "", zone.getId(), "")
                : allowed.contains(Transition.UNPUBLISH) ? Form.of(Transition.UNPUBLISH, "", zone.getId(), "") : null;
        return new EditionPlace(place, form);
    }

    /** Whether there is anything to show. */
    public boolean any() {
        return form != null || queue.claim() != null || queue.claimable() || queue.scheduled() != null;
    }
}
