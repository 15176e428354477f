package org.modalitypages.platform;

import java.util.List;

/**
 * What an installation, an upgrade or its undoing came to.
 *
 * @param done what was changed, a plain sentence each
 * @param kept what was as it should be, or was left on purpose
 */
public record Installation(List<String> done, List<String> kept) {

    public Installation {
        done = List.copyOf(done);
        kept = List.copyOf(kept);
    }
}
