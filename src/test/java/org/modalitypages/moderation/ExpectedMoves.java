package org.modalitypages.moderation;

import static org.modalitypages.moderation.State.APPROVED;
import static org.modalitypages.moderation.State.DRAFT;
import static org.modalitypages.moderation.State.PUBLISHED;
import static org.modalitypages.moderation.State.REJECTED;
import static org.modalitypages.moderation.State.RETURNED;
import static org.modalitypages.moderation.State.SUBMITTED;
import static org.modalitypages.moderation.State.UNPUBLISHED;
import static org.modalitypages.moderation.Who.ADMINISTRATOR_WHO_IS_AUTHOR;
import static org.modalitypages.moderation.Who.IMPORTING_EDITOR;
import static org.modalitypages.moderation.Who.LINKED_THERAPIST;
import static org.modalitypages.moderation.Who.OTHER_EDITOR;
import static org.modalitypages.moderation.Who.SOME_ADMINISTRATOR;
import static org.modalitypages.moderation.Who.SOME_PUBLISHER;

import java.util.Set;

/** The answers that the design promises, written down a second time and without looking at the code's table. */
final class ExpectedMoves {

    private static final Set<Who> AUTHORS = Set.of(LINKED_THERAPIST, IMPORTING_EDITOR, ADMINISTRATOR_WHO_IS_AUTHOR);
    private static final Set<Who> EDITORS_NOT_AUTHOR = Set.of(OTHER_EDITOR, SOME_PUBLISHER, SOME_ADMINISTRATOR);
    private static final Set<Who> PUBLISHERS = Set.of(SOME_PUBLISHER, SOME_ADMINISTRATOR, ADMINISTRATOR_WHO_IS_AUTHOR);
    private static final Set<Who> PUBLISHERS_NOT_AUTHOR = Set.of(SOME_PUBLISHER, SOME_ADMINISTRATOR);

    private ExpectedMoves() {}

    /** The status of the answer to a well-formed request with the right version and all words. */
    static int status(Who who, boolean claimed, State state, Transition move) {
        return switch (who) {
            case ANYBODY -> 401;
            case SOME_SITE_OWNER -> 403;
            case OTHER_THERAPIST -> 404;
            case LINKED_THERAPIST -> claimed ? statusOfSeen(who, true, state, move) : 404;
            case IMPORTING_EDITOR, OTHER_EDITOR, SOME_PUBLISHER, SOME_ADMINISTRATOR, ADMINISTRATOR_WHO_IS_AUTHOR ->
                statusOfSeen(who, claimed, state, move);
        };
    }

    private static int statusOfSeen(Who who, boolean claimed, State state, Transition move) {
        if (!from(move).contains(state)) {
            return 409;
        }
        return permits(move, who, claimed) ? 200 : 403;
    }

    static Set<State> from(Transition move) {
        return switch (move) {
            case IMPORT -> Set.of();
            case SUBMIT -> Set.of(DRAFT);
            case RECALL, RETURN, REJECT -> Set.of(SUBMITTED, APPROVED);
            case REOPEN -> Set.of(REJECTED);
            case APPROVE -> Set.of(SUBMITTED);
            case PUBLISH -> Set.of(APPROVED);
            case SUPERSEDE -> Set.of(PUBLISHED, UNPUBLISHED);
            case WITHDRAW -> Set.of(SUBMITTED, RETURNED, APPROVED, PUBLISHED, UNPUBLISHED);
            case UNPUBLISH -> Set.of(PUBLISHED);
            case REINSTATE -> Set.of(UNPUBLISHED);
        };
    }

    private static boolean permits(Transition move, Who who, boolean claimed) {
        return switch (move) {
            case IMPORT, SUPERSEDE -> false;
            case SUBMIT, WITHDRAW ->
                claimed ? who == LINKED_THERAPIST : AUTHORS.contains(who) || EDITORS_NOT_AUTHOR.contains(who);
            case RECALL -> claimed ? who == LINKED_THERAPIST : AUTHORS.contains(who);
            case RETURN, REJECT, REOPEN, APPROVE -> EDITORS_NOT_AUTHOR.contains(who);
            case PUBLISH, REINSTATE -> PUBLISHERS_NOT_AUTHOR.contains(who);
            case UNPUBLISH -> PUBLISHERS.contains(who);
        };
    }
}
