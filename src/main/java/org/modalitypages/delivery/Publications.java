package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;
import org.modalitypages.statement.Statements;

/** Keeps the renditions of this node as the database is: all of them at start, and those that a change touches. */
@ApplicationScoped
class Publications {

    private static final int BATCH = 100;

    @Inject
    private PublishedReader reader;

    @Inject
    private ItemRenditions renderer;

    @Inject
    private Renditions renditions;

    @Inject
    private SitePages sitePages;

    @Inject
    private SiteThemes themes;

    @Inject
    private Event<ThemesReloaded> reloaded;

    @Inject
    private Editions editions;

    @Inject
    private PublicSpecialists publicSpecialists;

    @Inject
    private AffectedItems affected;

    /** Renders everything that is public. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void renderAll() {
        renditions.refresh(Tag.item("site", "fixed"), sitePages::fixed);
        batches(editions.liveItems(Modalities.TYPE), batch -> {
            var read = reader.modalities(batch).stream()
                    .collect(Collectors.toMap(modality -> modality.id(), Function.identity()));
            batch.forEach(id -> pin(Modalities.TYPE, id, read.containsKey(id) ? renderer.of(read.get(id)) : Map.of()));
        });
        batches(publicSpecialists.all(), batch -> {
            var read = reader.specialists(batch).stream()
                    .collect(Collectors.toMap(specialist -> specialist.card().id(), Function.identity()));
            batch.forEach(id -> pin(Specialists.TYPE, id, read.containsKey(id) ? renderer.of(read.get(id)) : Map.of()));
        });
        batches(editions.liveItems(Statements.TYPE), batch -> {
            var read = reader.statementsById(batch).stream()
                    .collect(Collectors.toMap(statement -> statement.id(), Function.identity()));
            batch.forEach(id -> pin(Statements.TYPE, id, read.containsKey(id) ? renderer.of(read.get(id)) : Map.of()));
        });
        emptyLists(List.of());
    }

    /** Renders anew what shows an item that changed; everything when that is a theme. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void refresh(ItemRef changed) {
        if (changed.equals(SiteThemes.ITEM)) {
            themes.reload();
            renderAll();
            renditions.emptyAll();
            reloaded.fire(new ThemesReloaded());
            return;
        }
        var items = affected.by(changed);
        items.forEach(item -> renditions.refresh(tag(item), () -> render(item)));
        emptyLists(items.stream().map(Publications::tag).toList());
    }

    /** Brings the order of a new day to the pages of modalities; a page that cannot be read keeps the one it has. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void turnToDay() {
        var modalities = editions.liveItems(Modalities.TYPE).stream()
                .map(Modalities::item)
                .toList();
        modalities.forEach(item -> renditions.renew(tag(item), () -> render(item)));
        emptyLists(modalities.stream().map(Publications::tag).toList());
    }

    private Map<String, Rendition> render(ItemRef item) {
        var id = List.of(item.id());
        return switch (item.type()) {
            case Modalities.TYPE -> first(reader.modalities(id), renderer::of);
            case Specialists.TYPE -> first(reader.specialists(id), renderer::of);
            default -> first(reader.statementsById(id), renderer::of);
        };
    }

    private static <T> Map<String, Rendition> first(List<T> found, Function<T, Map<String, Rendition>> render) {
        return found.isEmpty() ? Map.of() : render.apply(found.get(0));
    }

    private void pin(String type, long id, Map<String, Rendition> rendered) {
        renditions.refresh(Tag.item(type, id), () -> rendered);
    }

    private void emptyLists(Collection<Tag> items) {
        var tags = new ArrayList<>(items);
        tags.add(Tag.every(Modalities.TYPE));
        tags.add(Tag.every(Specialists.TYPE));
        tags.add(Tag.every(Statements.TYPE));
        renditions.empty(tags);
    }

    private static void batches(Collection<Long> ids, java.util.function.Consumer<List<Long>> each) {
        var all = List.copyOf(ids);
        for (var start = 0; start < all.size(); start += BATCH) {
            each.accept(all.subList(start, Math.min(start + BATCH, all.size())));
        }
    }

    private static Tag tag(ItemRef item) {
        return Tag.item(item.type(), item.id());
    }
}
