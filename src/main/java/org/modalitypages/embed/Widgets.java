package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.ItemRenditions;
import org.modalitypages.delivery.ModalityRenditions;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedReader;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.Renditions;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.site.Site;

/**
 * The widgets of every published modality. Those that ask for nothing are ready before anybody asks, in each locale and
 * form; others are rendered on first use.
 */
@ApplicationScoped
class Widgets implements ModalityRenditions {

    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    private EmbedRenderer renderer;

    @Inject
    private Renditions renditions;

    @Inject
    private PublishedReader reader;

    @Inject
    private SiteThemes themes;

    @Inject
    private SavedEmbeds saved;

    @Inject
    private CachePolicy policy;

    @Inject
    private Site site;

    @Override
    public Map<String, Rendition> of(PublishedModality modality) {
        var ready = Stream.of(EmbedForm.values())
                .flatMap(form -> site.locales().stream()
                        .map(locale -> EmbedQuery.parse(form, modality.slug(), "locale=" + locale, known())))
                .collect(Collectors.toMap(EmbedQuery::key, query -> renderer.render(query, modality)));
        for (var former : modality.formerSlugs()) {
            for (var form : EmbedForm.values()) {
                ready.put(
                        form.path(former),
                        Rendition.redirect(PERMANENT_REDIRECT, form.path(modality.slug()))
                                .cacheControl(policy.published())
                                .tags(ItemRenditions.tags(modality))
                                .ready());
            }
        }
        return ready;
    }

    /**
     * A widget; empty for a modality that is not published. An unknown modality costs no query.
     *
     * @throws org.modalitypages.delivery.QueryRefused for a parameter that can not be taken
     */
    Optional<Rendition> find(EmbedForm form, String modality, String rawQuery) {
        var plain = renditions.findPinned(form.path(modality));
        if (plain.isEmpty() || plain.get().location().isPresent()) {
            return plain;
        }
        var query = EmbedQuery.parse(form, modality, rawQuery, known());
        return renditions
                .findPinned(query.key())
                .or(() -> renditions.findOrRender(
                        query.key(),
                        () -> reader.bySlug(modality).map(published -> renderer.render(query, published))));
    }

    /** What is asked for by a slug of today or of former times; empty for a modality that is not published. */
    Optional<EmbedQuery> query(EmbedForm form, String modality, String rawQuery) {
        return renditions
                .findPinned(form.path(modality))
                .map(ready -> ready.location()
                        .map(path -> path.substring(form.path("").length()))
                        .orElse(modality))
                .map(slug -> EmbedQuery.parse(form, slug, rawQuery, known()));
    }

    void follow(@Observes EmbedsChanged changed) {
        renditions.empty(changed.keys().stream().map(EmbedRenderer::tag).toList());
    }

    private EmbedQuery.Known known() {
        return new EmbedQuery.Known(site.locales(), themes.names(), saved::find);
    }
}
