package org.modalitypages.platform.directus;

import java.util.ArrayList;
import java.util.List;
import org.modalitypages.platform.Installation;

/** Remembers what was changed and what was not. */
final class Changes {

    private final List<String> done = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    void done(String sentence) {
        done.add(sentence);
    }

    void kept(String sentence) {
        kept.add(sentence);
    }

    Installation all() {
        return new Installation(done, kept);
    }
}
