package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
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
        modality.formerSlugs().forEach(former -> {
            ready.put(
                    EmbedForm.FRAME.path(former),
                    Rendition.redirect(PERMANENT_REDIRECT, EmbedForm.FRAME.path(modality.slug()))
                            .cacheControl(policy.published())
                            .tags(ItemRenditions.tags(modality))
                            .ready());
            // Servers that include a piece follow no redirects.
            for (var piece : List.of(EmbedForm.FRAGMENT, EmbedForm.SHADOW)) {
                ready.put(piece.path(former), ready.get(piece.path(modality.slug())));
            }
        });
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
        var query = EmbedQuery.parse(form, current(modality), rawQuery, known());
        return renditions
                .findPinned(query.key())
                .or(() -> renditions.findOrRender(
                        query.key(),
                        () -> reader.bySlug(query.modality()).map(published -> renderer.render(query, published))));
    }

    /** What is asked for by a slug of today or of former times; empty for a modality that is not published. */
    Optional<EmbedQuery> query(EmbedForm form, String modality, String rawQuery) {
        return renditions
                .findPinned(form.path(modality))
                .map(ready -> EmbedQuery.parse(form, current(modality), rawQuery, known()));
    }

    /** The slug of today, which the frame of a former one leads to. */
    private String current(String modality) {
        return renditions
                .findPinned(EmbedForm.FRAME.path(modality))
                .flatMap(Rendition::location)
                .map(path -> path.substring(EmbedForm.FRAME.path("").length()))
                .orElse(modality);
    }

    void follow(@Observes EmbedsChanged changed) {
        renditions.empty(changed.keys().stream().map(EmbedRenderer::tag).toList());
    }

    private EmbedQuery.Known known() {
        return new EmbedQuery.Known(site.locales(), themes.names(), saved::find);
    }
}
