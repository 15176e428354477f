package org.modalitypages.platform;

import java.util.Map;

/**
 * What somebody enters to connect a platform, or to change that.
 *
 * @param kind such as {@code wordpress}; of a platform that is there already it is ignored
 * @param locale empty for the site's default
 * @param roleCap the word of a role; empty for editor
 * @param settings by the names of the kind's schema; a secret that is missing or empty stays as it was
 */
public record PlatformDraft(String kind, String name, String locale, String roleCap, Map<String, String> settings) {

    public PlatformDraft {
        settings = Map.copyOf(settings);
    }

    /** Secrets are among the settings. */
    @Override
    public String toString() {
        return "draft of " + kind + " " + name;
    }
}
