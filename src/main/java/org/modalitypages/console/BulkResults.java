package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.modalitypages.identity.Actor;

/** Keeps for some minutes what became of decisions on many, so that the page of it can be read again and reloaded. */
@ApplicationScoped
class BulkResults {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 200;

    private final Map<String, Kept> results = new LinkedHashMap<>();

    @Inject
    private Clock clock;

    private record Kept(BulkPages.View view, long accountId, Instant until) {}

    /** Keeps one for who decided; answers its key. */
    synchronized String keep(BulkPages.View view, Actor actor) {
        forgetOld();
        if (results.size() >= MOST) {
            results.remove(results.keySet().iterator().next());
        }
        var key = UUID.randomUUID().toString();
        results.put(key, new Kept(view, actor.accountId(), clock.instant().plus(KEPT)));
        return key;
    }

    /** What is kept by this key for this actor. */
    synchronized Optional<BulkPages.View> of(String key, Actor actor) {
        forgetOld();
        return Optional.ofNullable(results.get(key))
                .filter(kept -> kept.accountId() == actor.accountId())
                .map(Kept::view);
    }

    private void forgetOld() {
        var now = clock.instant();
        results.values().removeIf(kept -> kept.until().isBefore(now));
    }
}
