package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Transition;

/** Says to a reader why they do not decide on an edition, or not on all of it. */
@ApplicationScoped
class Undecided {

    @Inject
    private Permissions permissions;

    /** A sentence; {@code null} when a held decision or a claim says it, or when the reader may decide. */
    String of(Edition edition, Actor actor, QueuePlace place) {
        var allowed = permissions.allowed(edition, actor);
        var claimed = place.claim() != null && !place.claim().mine() && allowed.contains(Transition.RETURN);
        if (place.held() != null || claimed) {
            return null;
        }
        var state = Wording.of(edition.state()).toLowerCase(Locale.ENGLISH);
        return switch (edition.state()) {
            case SUBMITTED ->
                allowed.contains(Transition.APPROVE) ? null : "You imported or wrote it, so somebody else decides.";
            case APPROVED -> approved(allowed.contains(Transition.RETURN), allowed.contains(Transition.PUBLISH));
            case PUBLISHED ->
                allowed.contains(Transition.UNPUBLISH) ? null : "It is published. Taking it off is for publishers.";
            case UNPUBLISHED -> allowed.contains(Transition.REINSTATE) ? null : offline(actor);
            case REJECTED ->
                allowed.contains(Transition.REOPEN)
                        ? null
                        : "It is rejected; somebody else than its author may reopen it.";
            case DRAFT -> "It is a draft, and waits for nobody’s decision before it is submitted.";
            case RETURNED, SUPERSEDED, WITHDRAWN -> "It is " + state + "; nothing is left to decide on it.";
        };
    }

    private static String approved(boolean returns, boolean publishes) {
        if (!returns) {
            return "It waits for a publisher. You imported or wrote it, so somebody else decides.";
        }
        return publishes ? null : "It waits for a publisher. Until then you can still return or reject it.";
    }

    private static String offline(Actor actor) {
        return actor.is(Role.PUBLISHER)
                ? "It is taken off. You imported or wrote it, so somebody else puts it back."
                : "It is taken off. Putting it back is for publishers.";
    }
}
