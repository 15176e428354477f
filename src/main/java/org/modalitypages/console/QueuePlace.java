package org.modalitypages.console;

import java.util.List;
import org.modalitypages.page.Moment;

/**
 * Where an edition stands in the queue, besides its state.
 *
 * @param stamp changes with anything of this
 * @param queued since when it waits, in ISO 8601
 * @param due {@code null} when it does not wait
 * @param reasons of its priority in words, the weightiest first
 * @param severity of the gravest finding; {@code none} when there is none
 * @param claimable whether the reader may claim it, or take a claim over
 * @param claim {@code null} when nobody has claimed it
 * @param held {@code null} when no decision is held
 * @param scheduled what is set for a time, in a sentence; {@code null} when nothing is
 */
public record QueuePlace(
        String stamp,
        String queued,
        Moment due,
        boolean overdue,
        List<String> reasons,
        String severity,
        boolean revision,
        boolean claimable,
        Claimed claim,
        Held held,
        String scheduled) {

    /** Who decides on it just now. */
    public record Claimed(String by, Moment until, boolean mine) {}

    /**
     * A decision that can still be undone.
     *
     * @param decided what was decided, such as {@code approved it}
     * @param undoable whether the reader may undo it
     */
    public record Held(String by, String decided, Moment until, boolean mine, boolean undoable) {}
}
