package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.delivery.JsonViews.View;
import org.modalitypages.modality.Modalities;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Published content that is not in memory yet, from the database. */
@ApplicationScoped
class DatabaseContent implements PublishedContent {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private PublishedReader reader;

    @Inject
    private PublishedLists lists;

    @Inject
    private JsonViews views;

    @Inject
    private ItemRenditions renderer;

    @Inject
    private SitePages sitePages;

    @Inject
    private PublicPhotos photos;

    @Inject
    private Slugs slugs;

    @Inject
    private Addresses addresses;

    @Inject
    private CachePolicy policy;

    /** The part of a list that was asked for, and where the next begins. */
    record Part(List<View> items, Set<Tag> tags, Optional<Cursor> next) {}

    @Override
    public List<String> locales() {
        return addresses.locales();
    }

    @Override
    public Rendition list(ListQuery query) {
        var part = lists.part(query);
        var items = JSON.createArrayBuilder();
        part.items().forEach(view -> items.add(view.json()));
        var answer = JSON.createObjectBuilder().add("items", items);
        part.next().ifPresentOrElse(next -> answer.add("next", next.toString()), () -> answer.addNull("next"));
        var tags = new HashSet<>(part.tags());
        tags.addAll(Set.of(Tag.every(Modalities.TYPE), Tag.every(Specialists.TYPE), Tag.every(Statements.TYPE)));
        var rendition = Rendition.json(answer.build().toString())
                .cacheControl(policy.published())
                .link(query.linkToNext(part.next()))
                .tags(tags);
        var languages = part.items().stream().map(View::locale).distinct().toList();
        return rendition.language(String.join(", ", languages)).ready();
    }

    @Override
    public Optional<Rendition> item(ItemQuery query) {
        return switch (query.collection()) {
            case MODALITIES ->
                bySlug(Modalities.TYPE, query)
                        .flatMap(id -> reader.modalities(List.of(id)).stream()
                                .findFirst()
                                .map(modality -> renderer.json(
                                        views.modality(modality, query.selection()), ItemRenditions.tags(modality))));
            case SPECIALISTS ->
                bySlug(Specialists.TYPE, query)
                        .flatMap(id -> reader.specialists(List.of(id)).stream()
                                .findFirst()
                                .map(specialist -> renderer.json(
                                        views.specialist(specialist, query.selection()),
                                        ItemRenditions.tags(specialist))));
            case STATEMENTS ->
                byId(query)
                        .flatMap(id -> reader.statementsById(List.of(id)).stream()
                                .findFirst()
                                .map(statement -> renderer.json(
                                        views.statement(statement, query.selection()),
                                        ItemRenditions.tags(statement))));
        };
    }

    @Override
    public Optional<Rendition> page(String path) {
        return sitePages.page(path);
    }

    @Override
    public Optional<Rendition> photo(String path) {
        return photos.photo(path);
    }

    private Optional<Long> bySlug(String type, ItemQuery query) {
        return slugs.find(type, query.name()).filter(Slugs.Found::current).map(Slugs.Found::itemId);
    }

    private static Optional<Long> byId(ItemQuery query) {
        return query.name().matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(query.name())) : Optional.empty();
    }
}
