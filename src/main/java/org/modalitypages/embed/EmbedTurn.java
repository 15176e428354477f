package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modalitypages.modality.Modalities;
import org.modalitypages.slug.Slugs;

/** Counts the changes of sites and embeds in the transactions that make them, and reads what is saved. */
@ApplicationScoped
@Transactional
class EmbedTurn {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Event<Noted> noted;

    /** Fired in the transaction of a change. */
    record Noted() {}

    /**
     * What is saved.
     *
     * @param turn how many changes had been made when reading began
     * @param origins by the key of the embed, those of its site
     */
    record Saved(long turn, Map<String, SavedEmbed> embeds, Map<String, Set<String>> origins) {}

    /** To be called by whoever changes a site or an embed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note() {
        entities.createNativeQuery("update embed_turn set turn = turn + 1 where id = 1")
                .executeUpdate();
        noted.fire(new Noted());
    }

    void note(@Observes Slugs.Renamed renamed) {
        if (renamed.type().equals(Modalities.TYPE)) {
            note();
        }
    }

    public long turn() {
        return ((Number) entities.createNativeQuery("select turn from embed_turn where id = 1")
                        .getSingleResult())
                .longValue();
    }

    public Saved read() {
        var turn = turn();
        var origins = entities.createQuery("select s from HostSite s", HostSite.class)
                .getResultStream()
                .collect(Collectors.toMap(HostSite::id, site -> Set.copyOf(site.origins())));
        var rows = entities.createQuery("select e from Embed e", Embed.class).getResultList();
        var modalities = slugs.current(Modalities.TYPE, modalities(rows));
        var saved = new HashMap<String, SavedEmbed>();
        var originsByKey = new HashMap<String, Set<String>>();
        for (var row : rows) {
            var modality = row.modalityId().map(modalities::get).orElse("");
            saved.put(
                    row.sitekey(),
                    new SavedEmbed(row.sitekey(), row.id(), row.siteId(), modality, row.settings(), row.counting()));
            originsByKey.put(row.sitekey(), origins.getOrDefault(row.siteId(), Set.of()));
        }
        return new Saved(turn, Map.copyOf(saved), Map.copyOf(originsByKey));
    }

    private static Set<Long> modalities(List<Embed> rows) {
        return rows.stream().flatMap(row -> row.modalityId().stream()).collect(Collectors.toSet());
    }
}
