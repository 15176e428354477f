package org.modalitypages.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Renditions that stay in memory until their item changes. A path leads to its item's bundle, and the bundle's content
 * changes in one write, so that a reader sees all of an item's old renditions or all of its new ones.
 */
final class PinnedRenditions {

    private final Map<String, Bundle> byPath = new ConcurrentHashMap<>();
    private final Map<Tag, Bundle> byItem = new ConcurrentHashMap<>();

    Optional<Rendition> find(String path) {
        var bundle = byPath.get(path);
        return bundle == null
                ? Optional.empty()
                : Optional.ofNullable(content(bundle).get(path));
    }

    /**
     * Renders one item anew. Renderings of one item take turns, and each begins to read after its call, so the one that
     * reads last is the one that stays. A call is done without rendering when another has begun to after it.
     */
    void refresh(Tag item, Supplier<Map<String, Rendition>> render) {
        var bundle = byItem.computeIfAbsent(item, key -> new Bundle());
        var turn = bundle.turns.incrementAndGet();
        synchronized (bundle) {
            if (bundle.renderedTurn < turn) {
                render(bundle, render);
            }
        }
    }

    /** Renders one item anew, in turn with {@link #refresh}; when rendering fails, everything stays as it was. */
    void renew(Tag item, Supplier<Map<String, Rendition>> render) {
        var bundle = byItem.computeIfAbsent(item, key -> new Bundle());
        synchronized (bundle) {
            var upToTurn = bundle.turns.get();
            replace(bundle, Map.copyOf(render.get()));
            bundle.renderedTurn = upToTurn;
        }
    }

    /** The items with a rendition that shows any of these. */
    Set<Tag> showing(Collection<Tag> tags) {
        return byItem.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue().tags, tags))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void render(Bundle bundle, Supplier<Map<String, Rendition>> render) {
        var upToTurn = bundle.turns.get();
        bundle.pending = render;
        Map<String, Rendition> fresh;
        try {
            fresh = Map.copyOf(render.get());
        } catch (RuntimeException | Error failure) {
            // The old bytes may show something withdrawn, and 404 would be wrong of something live.
            bundle.unsettled = true;
            throw failure;
        }
        replace(bundle, fresh);
        bundle.renderedTurn = upToTurn;
    }

    private void replace(Bundle bundle, Map<String, Rendition> fresh) {
        var tags = new HashSet<Tag>();
        fresh.values().forEach(rendition -> tags.addAll(rendition.tags()));
        bundle.tags = Set.copyOf(tags);
        fresh.keySet().forEach(path -> byPath.put(path, bundle));
        var old = bundle.content;
        bundle.content = fresh;
        bundle.unsettled = false;
        bundle.pending = Map::of;
        old.keySet().stream().filter(path -> !fresh.containsKey(path)).forEach(path -> leave(path, bundle));
    }

    /** Two items may have one path, such as that of a photo that both show: it then stays with the other. */
    private void leave(String path, Bundle bundle) {
        byPath.computeIfPresent(
                path,
                (key, holder) -> holder != bundle
                        ? holder
                        : byItem.values().stream()
                                .filter(other -> other.content.containsKey(path))
                                .findFirst()
                                .orElse(null));
    }

    private Map<String, Rendition> content(Bundle bundle) {
        if (bundle.unsettled) {
            synchronized (bundle) {
                if (bundle.unsettled) {
                    render(bundle, bundle.pending);
                }
            }
        }
        return bundle.content;
    }

    private static final class Bundle {
        private final AtomicLong turns = new AtomicLong();
        private volatile Map<String, Rendition> content = Map.of();
        private volatile Set<Tag> tags = Set.of();
        /** The last rendering failed; the next reader tries again. */
        private volatile boolean unsettled;

        private Supplier<Map<String, Rendition>> pending = Map::of;
        private long renderedTurn;
    }
}
