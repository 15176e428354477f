package org.modalitypages.moderation;

import static org.modalitypages.identity.Role.ADMINISTRATOR;
import static org.modalitypages.identity.Role.EDITOR;
import static org.modalitypages.identity.Role.PUBLISHER;
import static org.modalitypages.identity.Role.SITE_OWNER;
import static org.modalitypages.identity.Role.THERAPIST;

import org.modalitypages.identity.Role;

/** Everybody who might try to move an edition, by role and by where they stand towards it. */
enum Who {
    LINKED_THERAPIST(THERAPIST),
    OTHER_THERAPIST(THERAPIST),
    IMPORTING_EDITOR(EDITOR),
    OTHER_EDITOR(EDITOR),
    SOME_PUBLISHER(PUBLISHER),
    SOME_ADMINISTRATOR(ADMINISTRATOR),
    ADMINISTRATOR_WHO_IS_AUTHOR(ADMINISTRATOR),
    SOME_SITE_OWNER(SITE_OWNER),
    ANYBODY(null);

    private final Role role;

    Who(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Whether this one is let through where a role is asked for by its word. */
    boolean passesAs(String word) {
        var asked = Role.ofWord(word).orElseThrow(() -> new IllegalArgumentException(word + " is no role"));
        return role != null && role.withImplied().contains(asked);
    }
}
