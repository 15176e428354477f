package org.modalitypages.platform;

import java.util.Map;
import java.util.Optional;

/** Knows one kind of platform. One implementation a kind, in a package of its own below this, found as a CDI bean. */
public interface PlatformAdapter {

    /** The kind's name, which is also its folder in the descriptor: {@code wordpress}. */
    String kind();

    /** Whether {@link ContentPlatform#purge} does anything. */
    default boolean wantsPurges() {
        return false;
    }

    /**
     * Makes a secret that somebody left empty though the platform needs one; empty where only they can know it.
     *
     * @param setting the name of the secret
     * @param settings what was entered besides
     */
    default Optional<String> generate(String setting, Map<String, String> settings) {
        return Optional.empty();
    }

    /** Speaks with one connected platform; makes no request yet. */
    ContentPlatform connect(Connection connection);
}
