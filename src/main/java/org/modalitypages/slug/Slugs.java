package org.modalitypages.slug;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.slugify.Slugify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Gives, finds and changes slugs. A slug that was once an item's is nobody else's while it redirects. */
@ApplicationScoped
@Transactional
public class Slugs {

    /** The most characters of a slug. */
    public static final int LIMIT = 100;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Slugify SLUGIFY =
            Slugify.builder().transliterator(false).lowerCase(true).build();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<Renamed> renames;

    /** The item whose slug this is or was. */
    public Optional<Found> find(String type, String slug) {
        if (!SHAPE.matcher(slug).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(Slug.class, new SlugKey(type, slug)))
                .map(found -> new Found(found.itemId(), found.current()));
    }

    /** The current slugs of these items, by item id. */
    public Map<Long, String> current(String type, Collection<Long> itemIds) {
        var slugs = new HashMap<Long, String>();
        if (itemIds.isEmpty()) {
            return slugs;
        }
        entities.createQuery(
                        "select s from Slug s where s.key.type = :type and s.itemId in :ids and s.currentSlot is not null",
                        Slug.class)
                .setParameter("type", type)
                .setParameter("ids", itemIds)
                .getResultList()
                .forEach(slug -> slugs.put(slug.itemId(), slug.slug()));
        return slugs;
    }

    /** The current slug of one item. */
    public String current(String type, long itemId) {
        return current(type, List.of(itemId)).get(itemId);
    }

    /** The slugs that redirect to this item. */
    public List<String> former(String type, long itemId) {
        return former(type, List.of(itemId)).getOrDefault(itemId, List.of());
    }

    /** The slugs that redirect to these items, by item id; without those that have none. */
    public Map<Long, List<String>> former(String type, Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select s from Slug s where s.key.type = :type and s.itemId in :ids and s.currentSlot is null",
                        Slug.class)
                .setParameter("type", type)
                .setParameter("ids", itemIds)
                .getResultStream()
                .collect(groupingBy(Slug::itemId, mapping(Slug::slug, toList())));
    }

    /** What the words make as a slug, such as {@code narrative-therapy}; {@code item} when nothing of them remains. */
    public static String of(String words) {
        var slug = SLUGIFY.slugify(words)
                .replace('_', '-')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (slug.length() > LIMIT) {
            slug = slug.substring(0, LIMIT).replaceAll("-+$", "");
        }
        return slug.isEmpty() ? "item" : slug;
    }

    /**
     * Waits until nobody else gives slugs, and keeps others waiting until this transaction ends. Whoever looks for an item
     * before creating it takes a turn first, or two at once would both create it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        entities.createNativeQuery("select id from slug_turn where id = 1 for update")
                .getSingleResult();
    }

    /** Gives a new item a slug made from words, with a number after it when others have it; answers the slug. */
    public String give(String type, long itemId, String words) {
        takeTurn();
        var wanted = of(words);
        var slug = wanted;
        for (var number = 2; find(type, slug).isPresent(); number++) {
            slug = wanted + "-" + number;
        }
        entities.persist(new Slug(type, slug, itemId, clock.instant()));
        return slug;
    }

    /**
     * Renames an item; its former slug redirects from now on.
     *
     * @throws Refusal 422 when the slug has another shape than {@code narrative-therapy}, 409 when it is or was another's
     */
    public void rename(String type, long itemId, String slug) {
        if (slug.length() > LIMIT || !SHAPE.matcher(slug).matches()) {
            throw new Refusal(
                    Problem.invalid("A slug is made of lower-case letters a to z, digits and single hyphens, at most "
                            + LIMIT + " characters, such as narrative-therapy."));
        }
        var wanted = entities.find(Slug.class, new SlugKey(type, slug));
        if (wanted != null && wanted.itemId() != itemId) {
            throw new Refusal(Problem.conflict(
                    "slug-taken",
                    "This slug is taken",
                    "Another item has or had the slug " + slug + ". Choose another."));
        }
        if (wanted != null && wanted.current()) {
            return;
        }
        entities.createQuery(
                        "select s from Slug s where s.key.type = :type and s.itemId = :id and s.currentSlot is not null",
                        Slug.class)
                .setParameter("type", type)
                .setParameter("id", itemId)
                .getResultList()
                .forEach(Slug::retire);
        entities.flush();
        if (wanted == null) {
            entities.persist(new Slug(type, slug, itemId, clock.instant()));
        } else {
            wanted.makeCurrent(type);
        }
        entities.flush();
        renames.fire(new Renamed(type, itemId));
    }

    /** Lets every slug of one item lead to another, as which it goes on. */
    public void handOver(String type, long fromItemId, long toItemId) {
        entities.createQuery("select s from Slug s where s.key.type = :type and s.itemId = :id", Slug.class)
                .setParameter("type", type)
                .setParameter("id", fromItemId)
                .getResultList()
                .forEach(slug -> slug.leadTo(toItemId));
        entities.flush();
    }

    /** Frees every slug of an item that is deleted. */
    public void release(String type, long itemId) {
        entities.createQuery("delete from Slug s where s.key.type = :type and s.itemId = :id")
                .setParameter("type", type)
                .setParameter("id", itemId)
                .executeUpdate();
    }

    /** Fired inside the transaction that gives an item another slug. */
    public record Renamed(String type, long itemId) {}

    /** An item found by one of its slugs, and whether that slug is the current one. */
    public record Found(long itemId, boolean current) {}
}
