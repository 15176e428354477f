package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.delivery.PublishedItems.Live;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;

/** The pages about more than one item: the index, the site map; and those about none: robots.txt, 404, the style sheet. */
@ApplicationScoped
class SitePages {

    private static final Set<Tag> EVERYTHING = Set.of(Tag.every(Modalities.TYPE), Tag.every(Specialists.TYPE));

    @Inject
    private PublishedReader reader;

    @Inject
    private Editions editions;

    @Inject
    private PublicSpecialists publicSpecialists;

    @Inject
    private PageViews pages;

    @Inject
    private ItemRenditions items;

    @Inject
    private SiteThemes themes;

    @Inject
    private ThemeRenditions themeFiles;

    @Inject
    private Addresses addresses;

    @Inject
    private CachePolicy policy;

    /** A page by its canonical path; empty when it is none of these. */
    Optional<Rendition> page(String path) {
        if (path.equals("/sitemap.xml")) {
            return Optional.of(siteMap());
        }
        if (path.equals("/robots.txt")) {
            return Optional.of(robots());
        }
        return addresses.locales().stream()
                .filter(locale -> addresses.indexPath(locale).equals(path))
                .findFirst()
                .map(this::index);
    }

    /** What changes with the theme alone. */
    Map<String, Rendition> fixed() {
        var fixed = new HashMap<String, Rendition>();
        fixed.put(ApiDescription.PATH, ApiDescription.rendition(policy));
        fixed.putAll(themeFiles.all());
        for (var locale : addresses.locales()) {
            var prefix = locale.equals(addresses.defaultLocale()) ? "" : "/" + locale;
            var html = themes.current().renderNotFound(pages.notFound(locale));
            fixed.put(
                    prefix + "/404",
                    Rendition.page(html)
                            .status(404)
                            .language(locale)
                            .cacheControl(policy.published())
                            .ready());
        }
        return fixed;
    }

    private Rendition index(String locale) {
        var modalities = live().stream()
                .sorted(Comparator.comparing(modality -> title(modality, locale), String.CASE_INSENSITIVE_ORDER))
                .toList();
        var html = themes.current().renderIndex(pages.index(modalities, locale));
        return items.page(html, locale, Set.of(Tag.every(Modalities.TYPE)));
    }

    private String title(PublishedModality modality, String locale) {
        return modality.pages()
                .forReader(locale, addresses.defaultLocale())
                .value()
                .words()
                .title();
    }

    private List<PublishedModality> live() {
        return reader.modalities(editions.liveItems(Modalities.TYPE));
    }

    private Rendition siteMap() {
        var map = new SiteMap();
        addresses.locales().forEach(locale -> map.add(addresses.absolute(addresses.indexPath(locale)), null, Map.of()));
        for (var modality : live()) {
            var alternates = new HashMap<String, String>();
            modality.pages()
                    .locales()
                    .forEach(locale -> alternates.put(
                            locale, addresses.absolute(addresses.modalityPath(modality.slug(), locale))));
            alternates.forEach((locale, address) -> map.add(address, changed(modality), alternates));
        }
        for (var specialist : reader.specialists(publicSpecialists.all())) {
            var card = specialist.card();
            if (card.profile().profileUrl() == null) {
                map.add(
                        addresses.absolute(addresses.specialistPath(card.slug(), addresses.defaultLocale())),
                        card.publishedAt(),
                        Map.of());
            }
        }
        return Rendition.of("application/xml;charset=UTF-8", map.toString().getBytes(StandardCharsets.UTF_8))
                .cacheControl(policy.published())
                .tags(EVERYTHING)
                .ready();
    }

    private static Instant changed(PublishedModality modality) {
        var moments = modality.pages().byLocale().values().stream().map(Live::publishedAt);
        return moments.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private Rendition robots() {
        var text = "User-agent: *\nDisallow: /console\nDisallow: /portal\n\nSitemap: "
                + addresses.absolute("/sitemap.xml") + "\n";
        return Rendition.of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8))
                .cacheControl(policy.published())
                .ready();
    }
}
