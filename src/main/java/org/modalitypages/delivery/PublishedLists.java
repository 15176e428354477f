package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.delivery.DatabaseContent.Part;
import org.modalitypages.delivery.JsonViews.View;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;

/** The lists of the content API: filtered, sorted and cut by the database, except modalities, of which a site has few. */
@ApplicationScoped
@Transactional
class PublishedLists {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PublishedReader reader;

    @Inject
    private Editions editions;

    @Inject
    private JsonViews views;

    /** A row of a list before it is rendered: what it is sorted by, and its id. */
    record Row(Object key, long id) {}

    public Part part(ListQuery query) {
        return switch (query.collection()) {
            case MODALITIES -> modalities(query);
            case SPECIALISTS -> specialists(query);
            case STATEMENTS -> statements(query);
        };
    }

    private Part modalities(ListQuery query) {
        var selection = query.selection();
        var ascending = Comparator.comparing((PublishedModality modality) -> key(modality, query))
                .thenComparing(PublishedModality::id);
        var sorted = reader.modalities(editions.liveItems(Modalities.TYPE)).stream()
                .filter(modality -> matches(modality, query))
                .sorted(query.sort().descending() ? ascending.reversed() : ascending)
                .toList();
        var start = query.window()
                .after()
                .map(cursor -> after(sorted, cursor, query))
                .orElse(0);
        var end = Math.min(sorted.size(), start + query.window().limit());
        var items = sorted.subList(start, end);
        var tags = new HashSet<Tag>();
        items.forEach(modality -> tags.addAll(ItemRenditions.tags(modality)));
        var next = end == sorted.size()
                ? Optional.<Cursor>empty()
                : Optional.of(cursor(
                        query,
                        key(sorted.get(end - 1), query),
                        sorted.get(end - 1).id()));
        return new Part(
                items.stream()
                        .map(modality -> views.modality(modality, selection))
                        .toList(),
                tags,
                next);
    }

    private static int after(List<PublishedModality> sorted, Cursor cursor, ListQuery query) {
        var position = 0;
        while (position < sorted.size() && !isAfter(sorted.get(position), cursor, query)) {
            position++;
        }
        return position;
    }

    private static boolean isAfter(PublishedModality modality, Cursor cursor, ListQuery query) {
        var byKey = key(modality, query).compareTo(cursor.value());
        var order = byKey != 0 ? byKey : Long.compare(modality.id(), Long.parseLong(cursor.id()));
        return query.sort().descending() ? order < 0 : order > 0;
    }

    private static String key(PublishedModality modality, ListQuery query) {
        var page = page(modality, query);
        return switch (query.sort().field()) {
            case "slug" -> modality.slug();
            case "publishedAt" -> page.publishedAt().toString();
            default -> page.words().title().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static boolean matches(PublishedModality modality, ListQuery query) {
        var slug = query.filters().get("slug");
        var title = query.filters().get("title");
        return (slug == null || slug.equals(modality.slug()))
                && (title == null
                        || title.equalsIgnoreCase(page(modality, query).words().title()));
    }

    private static PublishedItems.Live<org.modalitypages.modality.ModalityPage> page(
            PublishedModality modality, ListQuery query) {
        var selection = query.selection();
        return modality.pages()
                .forReader(selection.locale(), selection.defaultLocale())
                .value();
    }

    private Part specialists(ListQuery query) {
        var byName = query.sort().field().equals("name");
        var list = new ListSql(byName ? "s.nameKey" : "s.publishedAt", "s.id")
                .from("Specialist s")
                .where("""
                        (exists (select e.id from Edition e where e.type = 'specialist' and e.itemId = s.id and e.liveSlot is not null)
                        or exists (select e.id from Edition e, Statement t where e.type = 'statement' and e.itemId = t.id and t.specialistId = s.id and e.liveSlot is not null))""");
        query.filters().forEach((name, value) -> filterSpecialists(list, name, value));
        var rows = list.rows(entities, query, byName ? Function.identity() : Instant::parse);
        return part(
                query,
                rows,
                ids -> reader.specialists(ids).stream()
                        .collect(Collectors.toMap(
                                specialist -> specialist.card().id(),
                                specialist -> new Shown(
                                        views.specialist(specialist, query.selection()),
                                        ItemRenditions.tags(specialist)))));
    }

    private static void filterSpecialists(ListSql list, String name, String value) {
        switch (name) {
            case "kind" ->
                list.where(
                        "s.kind = :kind",
                        "kind",
                        org.modalitypages.specialist.Kind.valueOf(value.toUpperCase(java.util.Locale.ROOT)));
            case "language" -> list.where(":language member of s.languages", "language", value);
            case "telehealth", "acceptingClients" ->
                // EclipseLink writes a truth value as a number, which H2 compares with none.
                list.where("sql('case ? when true then 1 when false then 0 end', s." + name + ") = "
                        + (value.equals("true") ? 1 : 0));
            case "modality" -> list.where("""
                    exists (select t.id from Statement t, Slug g, Edition e where t.specialistId = s.id and g.itemId = t.modalityId
                    and g.key.type = 'modality' and g.key.slug = :modality and e.type = 'statement' and e.itemId = t.id and e.liveSlot is not null)""", "modality", value);
            default -> list.where("s." + name + " = :" + name, name, value);
        }
    }

    private Part statements(ListQuery query) {
        // A statement is live in several locales and listed once, by the latest of them.
        var list = new ListSql("e.publishedAt", "s.id")
                .from("Statement s, Edition e")
                .where("e.type = 'statement' and e.itemId = s.id and e.liveSlot is not null")
                .where("""
                        not exists (select o.id from Edition o where o.type = 'statement' and o.itemId = s.id and o.liveSlot is not null
                        and (o.publishedAt > e.publishedAt or (o.publishedAt = e.publishedAt and o.id > e.id)))""")
                .where(
                        "exists (select m.id from Edition m where m.type = 'modality' and m.itemId = s.modalityId and m.liveSlot is not null)");
        query.filters().forEach((name, value) -> filterStatements(list, name, value));
        var rows = list.rows(entities, query, Instant::parse);
        return part(
                query,
                rows,
                ids -> reader.statementsById(ids).stream()
                        .collect(Collectors.toMap(
                                statement -> statement.id(),
                                statement -> new Shown(
                                        views.statement(statement, query.selection()),
                                        ItemRenditions.tags(statement)))));
    }

    private static void filterStatements(ListSql list, String name, String value) {
        if (name.equals("region")) {
            list.where(
                    "exists (select p.id from Specialist p where p.id = s.specialistId and p.region = :region)",
                    "region",
                    value);
        } else {
            list.where(
                    "exists (select g.itemId from Slug g where g.key.type = '" + name + "' and g.key.slug = :" + name
                            + " and g.itemId = s." + name + "Id)",
                    name,
                    value);
        }
    }

    private record Shown(View view, Set<Tag> tags) {}

    private static Part part(ListQuery query, List<Row> rows, Function<Collection<Long>, Map<Long, Shown>> render) {
        var limit = query.window().limit();
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        var shown = render.apply(page.stream().map(Row::id).toList());
        var items = page.stream()
                .map(row -> shown.get(row.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
        var tags = new HashSet<Tag>();
        items.forEach(item -> tags.addAll(item.tags()));
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        var next = rows.size() > limit
                ? Optional.of(cursor(query, last.key().toString(), last.id()))
                : Optional.<Cursor>empty();
        return new Part(items.stream().map(Shown::view).toList(), tags, next);
    }

    private static Cursor cursor(ListQuery query, String value, long id) {
        return new Cursor(query.sort().toString(), value, Long.toString(id));
    }
}
