package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.modality.Modalities;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Writes sums down, of what is public at that moment and of embeds that still are; forgets what is old. */
@ApplicationScoped
@Transactional
class CountLedger {

    private static final String LIVE_MODALITY =
            "select count(e) from Edition e where e.type = :type and e.itemId = :modality and e.liveSlot is not null";
    private static final String LIVE_STATEMENT = """
            select count(s) from Statement s, Edition e
            where s.modalityId = :modality and s.specialistId = :specialist
            and e.type = :type and e.itemId = s.id and e.liveSlot is not null""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    /** Adds the sums to those that are there. */
    public void write(Tally tally) {
        // One node at a time: two that both find no row would both insert it.
        entities.createNativeQuery("select id from embed_count_turn where id = 1 for update")
                .getSingleResult();
        var modalities = new HashMap<String, Optional<Long>>();
        var specialists = new HashMap<Map.Entry<Long, String>, Optional<Long>>();
        var embeds = new HashMap<Long, Boolean>();
        tally.numbers().forEach((key, times) -> {
            var modality = modalities.computeIfAbsent(key.modality(), this::modality);
            if (modality.isEmpty() || !isThere(key.embedId(), embeds)) {
                return;
            }
            var specialist = key.specialist().isEmpty()
                    ? Optional.of(0L)
                    : specialists.computeIfAbsent(Map.entry(modality.get(), key.specialist()), this::specialist);
            specialist.ifPresent(id -> add(key, modality.get(), id, times));
        });
        tally.places().forEach((place, day) -> {
            if (isThere(place.embedId(), embeds)) {
                see(place, day);
            }
        });
    }

    public void forgetBefore(LocalDate day) {
        entities.createNativeQuery("delete from embed_count where counted_on < ?1")
                .setParameter(1, day)
                .executeUpdate();
        entities.createNativeQuery("delete from embed_origin where last_seen < ?1")
                .setParameter(1, day)
                .executeUpdate();
    }

    private boolean isThere(long embedId, Map<Long, Boolean> known) {
        return known.computeIfAbsent(embedId, id -> entities.find(Embed.class, id) != null);
    }

    private Optional<Long> modality(String slug) {
        return slugs.find(Modalities.TYPE, slug)
                .map(Slugs.Found::itemId)
                .filter(id -> isPositive(entities.createQuery(LIVE_MODALITY)
                        .setParameter("type", Modalities.TYPE)
                        .setParameter("modality", id)));
    }

    private Optional<Long> specialist(Map.Entry<Long, String> named) {
        return slugs.find(Specialists.TYPE, named.getValue())
                .map(Slugs.Found::itemId)
                .filter(id -> isPositive(entities.createQuery(LIVE_STATEMENT)
                        .setParameter("type", Statements.TYPE)
                        .setParameter("modality", named.getKey())
                        .setParameter("specialist", id)));
    }

    private static boolean isPositive(Query count) {
        return ((Number) count.getSingleResult()).longValue() > 0;
    }

    private void add(Tally.Key key, long modalityId, long specialistId, long times) {
        var views = key.specialist().isEmpty() ? times : 0;
        var clicks = key.specialist().isEmpty() ? 0 : times;
        var updated = counted(
                "update embed_count set views = views + ?5, clicks = clicks + ?6"
                        + " where embed_id = ?1 and counted_on = ?2 and modality_id = ?3 and specialist_id = ?4",
                key,
                modalityId,
                specialistId,
                views,
                clicks);
        if (updated == 0) {
            counted(
                    "insert into embed_count (embed_id, counted_on, modality_id, specialist_id, views, clicks)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                    key,
                    modalityId,
                    specialistId,
                    views,
                    clicks);
        }
    }

    private int counted(String sql, Tally.Key key, long modalityId, long specialistId, long views, long clicks) {
        return entities.createNativeQuery(sql)
                .setParameter(1, key.embedId())
                .setParameter(2, key.day())
                .setParameter(3, modalityId)
                .setParameter(4, specialistId)
                .setParameter(5, views)
                .setParameter(6, clicks)
                .executeUpdate();
    }

    private void see(Tally.Place place, LocalDate day) {
        if (seen("update embed_origin set last_seen = ?3 where embed_id = ?1 and origin = ?2", place, day) == 0) {
            seen("insert into embed_origin (embed_id, origin, last_seen) values (?1, ?2, ?3)", place, day);
        }
    }

    private int seen(String sql, Tally.Place place, LocalDate day) {
        return entities.createNativeQuery(sql)
                .setParameter(1, place.embedId())
                .setParameter(2, place.origin())
                .setParameter(3, day)
                .executeUpdate();
    }
}
