package org.modalitypages.moderation;

import org.modalitypages.identity.Actor;

/**
 * An edition made a transition. Fired inside the transaction, so that observers join it or wait for its success.
 *
 * @param from {@code null} for an import, which starts from nothing
 */
public record EditionMoved(Edition edition, Transition transition, State from, Actor actor, Move move) {

    /** Whether what the public sees may have changed. */
    public boolean changesLive() {
        return edition.state().live() || from == State.PUBLISHED;
    }
}
