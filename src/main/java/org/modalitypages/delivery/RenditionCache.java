package org.modalitypages.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Renditions made on first use, bounded in bytes and emptied by tag.
 *
 * <p>The race to lose no withdrawal to: a rendering reads the database, a withdrawal commits and empties the cache, and
 * only then the rendering stores what it had read. So each rendering notes, from before it reads, which tags are emptied
 * meanwhile; when its result carries one of them it is neither stored nor served but made again. It begins and stores
 * under the lock under which tags are emptied; rendering itself holds no lock.
 */
final class RenditionCache {

    /** Under a steady stream of changes a request has to end: its last rendering began after it did, and is not stored. */
    private static final int ATTEMPTS = 4;

    private final Object lock = new Object();
    private final List<Flight> flights = new ArrayList<>();
    private final Cache<String, Rendition> cache;

    RenditionCache(long bytes) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .executor(Runnable::run)
                .weigher((String key, Rendition rendition) -> 2 * key.length() + rendition.weight())
                .build();
    }

    Optional<Rendition> find(String key) {
        return Optional.ofNullable(cache.getIfPresent(key));
    }

    Optional<Rendition> findOrRender(String key, Supplier<Optional<Rendition>> render) {
        var rendered = find(key);
        for (int attempt = 0; rendered.isEmpty() && attempt < ATTEMPTS; attempt++) {
            var flight = begin();
            Optional<Rendition> result = Optional.empty();
            boolean current = false;
            try {
                result = render.get();
            } finally {
                current = land(flight, key, result);
            }
            if (current || attempt == ATTEMPTS - 1) {
                return result;
            }
            rendered = find(key);
        }
        return rendered;
    }

    void empty(Collection<Tag> tags) {
        var emptied = Set.copyOf(tags);
        synchronized (lock) {
            flights.forEach(flight -> flight.emptied.addAll(emptied));
            cache.asMap().values().removeIf(rendition -> !Collections.disjoint(rendition.tags(), emptied));
        }
    }

    /** Forgets everything. */
    void emptyAll() {
        synchronized (lock) {
            flights.forEach(flight -> flight.everything = true);
            cache.invalidateAll();
        }
    }

    private Flight begin() {
        var flight = new Flight();
        synchronized (lock) {
            flights.add(flight);
        }
        return flight;
    }

    /** Stores what is still current, and says whether it is. */
    private boolean land(Flight flight, String key, Optional<Rendition> result) {
        synchronized (lock) {
            flights.remove(flight);
            if (result.isEmpty()) {
                return flight.emptied.isEmpty() && !flight.everything;
            }
            if (flight.everything || !Collections.disjoint(result.get().tags(), flight.emptied)) {
                return false;
            }
            cache.put(key, result.get());
            return true;
        }
    }

    /** A rendering under way, and what was emptied since it began. Guarded by the lock. */
    private static final class Flight {
        private final Set<Tag> emptied = new HashSet<>();
        private boolean everything;
    }
}
