package org.modalitypages.moderation;

import org.modalitypages.identity.Role;

/** Who may make a move, given where the actor stands towards the edition. */
public enum By {
    /** An author; once a specialist has an account, nobody else acts in their name, whoever brought the words here. */
    AUTHOR {
        @Override
        boolean permits(Standing standing) {
            return standing.author() && !standing.othersWords();
        }
    },
    /** The author, or an editor on behalf of a specialist without account. */
    AUTHOR_OR_STAND_IN {
        @Override
        boolean permits(Standing standing) {
            return AUTHOR.permits(standing) || (standing.is(Role.EDITOR) && standing.unclaimed());
        }
    },
    EDITOR {
        @Override
        boolean permits(Standing standing) {
            return standing.is(Role.EDITOR);
        }
    },
    EDITOR_NOT_AUTHOR {
        @Override
        boolean permits(Standing standing) {
            return standing.is(Role.EDITOR) && !standing.ownText();
        }
    },
    /** First publications are a publisher's; revisions are of the role that the site chose for them. */
    PUBLISHER_NOT_AUTHOR {
        @Override
        boolean permits(Standing standing) {
            return standing.mayPublish() && !standing.ownText();
        }
    },
    PUBLISHER_OR_SYSTEM {
        @Override
        boolean permits(Standing standing) {
            return standing.is(Role.PUBLISHER) || standing.actor().isSystem();
        }
    },
    SYSTEM {
        @Override
        boolean permits(Standing standing) {
            return standing.actor().isSystem();
        }
    };

    abstract boolean permits(Standing standing);
}
