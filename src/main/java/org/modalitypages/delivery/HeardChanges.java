package org.modalitypages.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The changes that this node has rendered already. */
@ApplicationScoped
class HeardChanges {

    /** Longer than a poll looks back, so that no change is rendered twice. */
    private static final Duration MEMORY = ChangePolling.LOOK_BACK.multipliedBy(3);

    private final Cache<Long, Boolean> ids =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).build();

    /** Whether the change is new to this node, which knows it from now on. */
    boolean add(long changeId) {
        return ids.asMap().putIfAbsent(changeId, Boolean.TRUE) == null;
    }
}
