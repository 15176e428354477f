package org.modalitypages.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Knows one kind of platform. One implementation a kind, in a package of its own below this, found as a CDI bean. */
public interface PlatformAdapter {

    /** The kind's name, which is also its folder in the descriptor: {@code wordpress}. */
    String kind();

    /** Whether there is anything to compare: false for platforms that are only told, such as webhooks. */
    default boolean keepsContent() {
        return true;
    }

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

    /** What is wrong with a setting that its schema cannot tell, as a sentence that says what to enter; empty when nothing is. */
    default Optional<String> problem(String setting, String value) {
        return Optional.empty();
    }

    /** What is kept of a secret when another takes its place; the former may hold on for a while. */
    default String following(String setting, String former, String next, Instant now) {
        return next;
    }

    /** Speaks with one connected platform; makes no request yet. */
    ContentPlatform connect(Connection connection);
}
