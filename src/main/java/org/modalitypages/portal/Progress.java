package org.modalitypages.portal;

import java.util.List;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.State;

/**
 * How far an item has come in one locale.
 *
 * @param editions every edition in this locale, newest first; at least one
 * @param live what the public sees; {@code null} when nothing is
 * @param open what is on its way; {@code null} when nothing is
 * @param returned what an editor sent back, as long as the draft that copies it is open; {@code null} otherwise
 */
record Progress(List<Edition> editions, Edition live, Edition open, Edition returned) {

    static Progress of(List<Edition> newestFirst) {
        var live = first(newestFirst, edition -> edition.state().live());
        var open = first(newestFirst, edition -> edition.state().open());
        var before = first(newestFirst, edition -> edition != open);
        var returned = open != null
                        && open.state() == State.DRAFT
                        && before != null
                        && before.state() == State.RETURNED
                        && before.number() == open.number() - 1
                ? before
                : null;
        return new Progress(newestFirst, live, open, returned);
    }

    /** What stands once nothing is live or open: one that was returned says less than what became of the text since. */
    Edition last() {
        var settled = first(editions, edition -> edition.state() != State.RETURNED);
        return settled == null ? newest() : settled;
    }

    Edition newest() {
        return editions.get(0);
    }

    boolean isDraft() {
        return open != null && open.state() == State.DRAFT;
    }

    boolean waits() {
        return open != null && open.state() != State.DRAFT;
    }

    /** The edition by which everything here can be withdrawn; {@code null} when there is nothing to withdraw. */
    Edition withdrawable() {
        if (live != null) {
            return live;
        }
        if (waits()) {
            return open;
        }
        var last = isDraft() ? first(editions, edition -> edition.state() != State.DRAFT) : last();
        return last != null && (last.state() == State.RETURNED || last.state() == State.UNPUBLISHED) ? last : null;
    }

    /** The edition whose state stands for all: what is on its way and wants or wanted an answer, before what is live. */
    Edition shown() {
        if (open != null && (live == null || waits() || returned != null)) {
            return returned == null ? open : returned;
        }
        return live == null ? last() : live;
    }

    private static Edition first(List<Edition> editions, java.util.function.Predicate<Edition> condition) {
        return editions.stream().filter(condition).findFirst().orElse(null);
    }
}
