package org.modalitypages.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody may do. An administrator is a publisher too, and a publisher an editor. */
public enum Role {
    THERAPIST,
    EDITOR,
    PUBLISHER(EDITOR),
    SITE_OWNER,
    ADMINISTRATOR(PUBLISHER, EDITOR, SITE_OWNER);

    private final Set<Role> implied;

    Role(Role... implied) {
        this.implied = Set.of(implied);
    }

    /** The role and everything that it includes. */
    public Set<Role> withImplied() {
        var roles = EnumSet.of(this);
        roles.addAll(implied);
        return roles;
    }

    /** The word outside the code, such as {@code site-owner}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this word. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
