package org.modalitypages.moderation;

import org.modalitypages.identity.Actor;

/**
 * What keeps others from deciding on an edition for a while. Whatever is the author's goes through at once, and the
 * system is not kept from anything.
 *
 * @param claim {@code null} when nobody has claimed it
 * @param held a decision that can still be undone; {@code null} when there is none
 */
record Obstacle(Claim claim, Plan held) {

    static final Obstacle NONE = new Obstacle(null, null);

    /** Whether this actor cannot make this move now. */
    boolean stops(Transition transition, Actor actor) {
        return !passes(transition, actor) && (held != null || (claim != null && !claim.isOf(actor)));
    }

    private static boolean passes(Transition transition, Actor actor) {
        return actor.isSystem() || transition.by() == By.AUTHOR || transition.by() == By.AUTHOR_OR_STAND_IN;
    }
}
