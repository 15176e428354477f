package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.modalitypages.delivery.JsonViews.View;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedSpecialist;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.modality.Modalities;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/**
 * All renditions of one item by key: its pages in each locale, its JSON with each documented include in each locale,
 * and the redirects from its former slugs.
 */
@ApplicationScoped
public class ItemRenditions {

    @Inject
    private PageViews pages;

    @Inject
    private JsonViews json;

    @Inject
    private PublicPhotos photos;

    @Inject
    private SiteThemes themes;

    @Inject
    private Addresses addresses;

    @Inject
    private CachePolicy policy;

    @Inject
    private Instance<ModalityRenditions> more;

    Map<String, Rendition> of(PublishedModality modality) {
        var tags = tags(modality);
        var renditions = new HashMap<String, Rendition>();
        for (var locale : addresses.locales()) {
            var language = modality.pages()
                    .forReader(locale, addresses.defaultLocale())
                    .locale();
            var html = themes.current().renderModality(pages.modality(modality, locale));
            renditions.put(addresses.modalityPath(modality.slug(), locale), page(html, language, tags));
            modality.formerSlugs()
                    .forEach(former -> renditions.put(
                            addresses.modalityPath(former, locale),
                            redirect(301, addresses.modalityPath(modality.slug(), locale), tags)));
        }
        addJson(
                renditions,
                PublicCollection.MODALITIES,
                modality.slug(),
                List.of("", "statements", "statements,specialist"),
                selection -> json.modality(modality, selection),
                tags);
        addRedirects(renditions, PublicCollection.MODALITIES, modality.formerSlugs(), modality.slug(), tags);
        more.forEach(others -> renditions.putAll(others.of(modality)));
        return renditions;
    }

    Map<String, Rendition> of(PublishedSpecialist specialist) {
        var tags = tags(specialist);
        var slug = specialist.card().slug();
        var renditions = new HashMap<String, Rendition>();
        for (var locale : addresses.locales()) {
            var html = themes.current().renderSpecialist(pages.specialist(specialist, locale));
            renditions.put(addresses.specialistPath(slug, locale), page(html, locale, tags));
            specialist
                    .formerSlugs()
                    .forEach(former -> renditions.put(
                            addresses.specialistPath(former, locale),
                            redirect(301, addresses.specialistPath(slug, locale), tags)));
        }
        photos.marks(specialist.card()).forEach(renditions::put);
        addJson(
                renditions,
                PublicCollection.SPECIALISTS,
                slug,
                List.of("", "statements"),
                selection -> json.specialist(specialist, selection),
                tags);
        addRedirects(renditions, PublicCollection.SPECIALISTS, specialist.formerSlugs(), slug, tags);
        return renditions;
    }

    Map<String, Rendition> of(PublishedStatement statement) {
        var renditions = new HashMap<String, Rendition>();
        addJson(
                renditions,
                PublicCollection.STATEMENTS,
                Long.toString(statement.id()),
                List.of("", "modality", "specialist", "modality,specialist"),
                selection -> json.statement(statement, selection),
                tags(statement));
        return renditions;
    }

    /** One answer of the content API about one item. */
    Rendition json(View view, Set<Tag> tags) {
        return Rendition.json(view.json().toString())
                .language(view.locale())
                .cacheControl(policy.published())
                .tags(tags)
                .ready();
    }

    Rendition page(String html, String language, Set<Tag> tags) {
        return Rendition.page(html)
                .language(language)
                .cacheControl(policy.published())
                .tags(tags)
                .ready();
    }

    public static Set<Tag> tags(PublishedModality modality) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.item(Modalities.TYPE, modality.id()));
        for (var statement : modality.statements()) {
            tags.add(Tag.item(Statements.TYPE, statement.id()));
            tags.add(Tag.item(Specialists.TYPE, statement.specialist().id()));
        }
        return tags;
    }

    static Set<Tag> tags(PublishedSpecialist specialist) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.item(Specialists.TYPE, specialist.card().id()));
        for (var statement : specialist.statements()) {
            tags.add(Tag.item(Statements.TYPE, statement.id()));
            tags.add(Tag.item(Modalities.TYPE, statement.modality().id()));
        }
        return tags;
    }

    static Set<Tag> tags(PublishedStatement statement) {
        return Set.of(
                Tag.item(Statements.TYPE, statement.id()),
                Tag.item(Modalities.TYPE, statement.modality().id()),
                Tag.item(Specialists.TYPE, statement.specialist().id()));
    }

    /** A locale in which nothing differs shares its bytes with the default one. */
    private void addJson(
            Map<String, Rendition> renditions,
            PublicCollection collection,
            String name,
            List<String> includes,
            Function<Selection, View> render,
            Set<Tag> tags) {
        for (var include : includes) {
            var shared = new ArrayList<Rendition>();
            for (var locale : addresses.locales()) {
                var query = (include.isEmpty() ? "" : "include=" + include + "&") + "locale=" + locale;
                var asked = ItemQuery.parse(collection, name, query, addresses.locales());
                var view = render.apply(asked.selection());
                var text = view.json().toString();
                var same = shared.stream()
                        .filter(other -> other.text().equals(text))
                        .findFirst();
                var rendition = same.orElseGet(() -> json(view, tags));
                shared.add(rendition);
                renditions.put(asked.key(), rendition);
            }
        }
    }

    private void addRedirects(
            Map<String, Rendition> renditions,
            PublicCollection collection,
            List<String> formerSlugs,
            String slug,
            Set<Tag> tags) {
        formerSlugs.forEach(former ->
                renditions.put(collection.path() + "/" + former, redirect(308, collection.path() + "/" + slug, tags)));
    }

    private Rendition redirect(int status, String path, Set<Tag> tags) {
        return Rendition.redirect(status, path)
                .cacheControl(policy.published())
                .tags(tags)
                .ready();
    }
}
