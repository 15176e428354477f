package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything published, as ready bytes, on this node. Keys are canonical request paths, for the API with the canonical
 * query: {@code /modalities/cbt}, {@code /de/modalities/cbt}, {@link ItemQuery#key}, {@link ListQuery#key}.
 *
 * <p>Single items are pinned: rendered at publication and at start, served with the database down, and unknown when not
 * pinned. Lists and other combinations are rendered on first use.
 *
 * <p>After every commit that changes what is public, call {@link #refresh} for the items that change or show it, then
 * {@link #empty} with the tags of the item and of its kind. Before the commit is too early.
 */
@ApplicationScoped
public class Renditions {

    private final PinnedRenditions pinned = new PinnedRenditions();
    private final RenditionCache cache;

    /** @param bytes key {@code rendition-cache-bytes}: room for what is rendered on first use, default 64 MiB */
    @Inject
    public Renditions(@ConfigProperty(name = "rendition-cache-bytes", defaultValue = "67108864") long bytes) {
        this.cache = new RenditionCache(bytes);
    }

    /** For the container's proxy. */
    protected Renditions() {
        this(0);
    }

    /**
     * Renders one item anew and swaps all of its renditions at once. When rendering fails, the old bytes are no longer
     * served: the next reader of one of them tries again, and gets 503 if that fails too.
     *
     * @param item whose renditions they are
     * @param render reads what is published at the time it is called, and gives all renditions of the item by key: pages
     *     in each locale, JSON with the documented includes, redirects from old slugs; an empty map for what is not public
     */
    public void refresh(Tag item, Supplier<Map<String, Rendition>> render) {
        pinned.refresh(item, render);
    }

    /** The same for bytes that are not wrong, only of yesterday: when rendering fails, they are served on. */
    void renew(Tag item, Supplier<Map<String, Rendition>> render) {
        pinned.renew(item, render);
    }

    /** Forgets what was rendered on first use and carries any of these tags, and what is being rendered right now. */
    public void empty(Collection<Tag> tags) {
        cache.empty(tags);
    }

    /** Forgets all that was rendered on first use, as when the looks of everything change. */
    void emptyAll() {
        cache.emptyAll();
    }

    /** The pinned items that show any of these, and so have to be refreshed when one of these changes. */
    public Set<Tag> itemsShowing(Collection<Tag> tags) {
        return pinned.showing(tags);
    }

    /** What is ready under this key. */
    public Optional<Rendition> find(String key) {
        var found = pinned.find(key);
        return found.isPresent() ? found : cache.find(key);
    }

    /** What is pinned under this key. */
    public Optional<Rendition> findPinned(String key) {
        return pinned.find(key);
    }

    /**
     * What is ready under this key, or made now and kept as long as there is room.
     *
     * @param render reads what is published; empty for what is not
     */
    public Optional<Rendition> findOrRender(String key, Supplier<Optional<Rendition>> render) {
        return cache.findOrRender(key, render);
    }
}
