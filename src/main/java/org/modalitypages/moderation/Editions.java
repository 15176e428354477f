package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds editions. */
@ApplicationScoped
@Transactional
public class Editions {

    @PersistenceContext
    private EntityManager entities;

    public Optional<Edition> byId(long id) {
        return Optional.ofNullable(entities.find(Edition.class, id));
    }

    /** The live edition of an item in exactly this locale. */
    public Optional<Edition> live(ItemRef item, String locale) {
        return one(item, locale, "e.liveSlot is not null");
    }

    /** The edition of an item in this locale that is still on its way. */
    public Optional<Edition> open(ItemRef item, String locale) {
        return one(item, locale, "e.openSlot is not null");
    }

    /** The newest edition of an item in this locale, whatever its state. */
    public Optional<Edition> latest(ItemRef item, String locale) {
        return one(item, locale, "1 = 1");
    }

    /** Every edition of an item, newest first. */
    public List<Edition> of(ItemRef item) {
        return entities.createQuery(
                        "select e from Edition e where e.type = :type and e.itemId = :item order by e.id desc",
                        Edition.class)
                .setParameter("type", item.type())
                .setParameter("item", item.id())
                .getResultList();
    }

    /** The live editions of these items in every locale, by item id. */
    public Map<Long, List<Edition>> live(String type, Collection<Long> itemIds) {
        var live = new HashMap<Long, List<Edition>>();
        if (!itemIds.isEmpty()) {
            entities.createQuery(
                            "select e from Edition e where e.type = :type and e.itemId in :ids and e.liveSlot is not null",
                            Edition.class)
                    .setParameter("type", type)
                    .setParameter("ids", itemIds)
                    .getResultList()
                    .forEach(edition -> live.computeIfAbsent(edition.itemId(), id -> new java.util.ArrayList<>())
                            .add(edition));
        }
        return live;
    }

    /**
     * What these items are called, by item id: the heading of what is live in this locale, or else of the newest there, or
     * else of the newest anywhere.
     */
    public Map<Long, String> headings(String type, Collection<Long> itemIds, String locale) {
        var headings = new HashMap<Long, String>();
        if (!itemIds.isEmpty()) {
            entities.createQuery("select e from Edition e where e.type = :type and e.itemId in :ids", Edition.class)
                    .setParameter("type", type)
                    .setParameter("ids", itemIds)
                    .getResultStream()
                    .sorted(Comparator.comparing(
                                    (Edition edition) -> edition.locale().equals(locale))
                            .thenComparing(edition -> edition.locale().equals(locale)
                                    && edition.state().live())
                            .thenComparing(Edition::id))
                    .forEach(edition -> headings.put(edition.itemId(), edition.heading()));
        }
        return headings;
    }

    /** The ids of all items of a type that have a live edition in some locale. */
    public List<Long> liveItems(String type) {
        return entities.createQuery(
                        "select distinct e.itemId from Edition e where e.type = :type and e.liveSlot is not null order by e.itemId",
                        Long.class)
                .setParameter("type", type)
                .getResultList();
    }

    /**
     * The content that a new edition in a locale starts from: what is live there, or else the newest there, or else the
     * newest anywhere.
     */
    public Optional<JsonObject> copyable(ItemRef item, String locale) {
        return live(item, locale)
                .or(() -> latest(item, locale))
                .or(() -> of(item).stream().findFirst())
                .map(Edition::content);
    }

    Optional<Edition> locked(long id) {
        return Optional.ofNullable(entities.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Editions that a publication replaces: the live one and any that was taken off. */
    List<Edition> replaceable(ItemRef item, String locale) {
        return entities.createQuery(
                        "select e from Edition e where e.type = :type and e.itemId = :item and e.locale = :locale and e.state in :states",
                        Edition.class)
                .setParameter("type", item.type())
                .setParameter("item", item.id())
                .setParameter("locale", locale)
                .setParameter("states", List.of(State.PUBLISHED, State.UNPUBLISHED))
                .getResultList();
    }

    public List<Edition> open(ItemRef item) {
        return entities.createQuery(
                        "select e from Edition e where e.type = :type and e.itemId = :item and e.openSlot is not null",
                        Edition.class)
                .setParameter("type", item.type())
                .setParameter("item", item.id())
                .getResultList();
    }

    boolean wasEverPublished(ItemRef item, String locale) {
        return entities.createQuery(
                                "select count(e) from Edition e where e.type = :type and e.itemId = :item and e.locale = :locale and e.publishedAt is not null",
                                Long.class)
                        .setParameter("type", item.type())
                        .setParameter("item", item.id())
                        .setParameter("locale", locale)
                        .getSingleResult()
                > 0;
    }

    int nextNumber(ItemRef item, String locale) {
        return latest(item, locale).map(Edition::number).orElse(0) + 1;
    }

    private Optional<Edition> one(ItemRef item, String locale, String condition) {
        return entities.createQuery(
                        "select e from Edition e where e.type = :type and e.itemId = :item and e.locale = :locale and "
                                + condition + " order by e.number desc",
                        Edition.class)
                .setParameter("type", item.type())
                .setParameter("item", item.id())
                .setParameter("locale", locale)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
