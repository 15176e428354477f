package org.modalitypages.moderation;

import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;

/**
 * Where an actor stands towards an edition.
 *
 * @param author the actor is an author of the edition
 * @param ownText the actor is so much of an author that deciding would be deciding on their own text
 * @param othersWords the words are those of a specialist who has an account, and it is not the actor's
 * @param unclaimed the item belongs to a specialist without account
 * @param publishingRole the role that publishes this edition: another for a first publication than for a revision
 */
record Standing(
        Actor actor, boolean author, boolean ownText, boolean othersWords, boolean unclaimed, Role publishingRole) {

    boolean is(Role role) {
        return actor.is(role);
    }

    boolean mayPublish() {
        return is(publishingRole);
    }
}
