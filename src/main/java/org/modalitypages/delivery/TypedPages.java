package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.modalitypages.delivery.PublishedItems.Live;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.modality.ModalityPage;

/** Renders words that are being typed as if they were live: by the way of published pages, with the site's theme. */
@ApplicationScoped
@Transactional
public class TypedPages {

    @Inject
    private PublishedReader reader;

    @Inject
    private PageViews pages;

    @Inject
    private SiteThemes themes;

    /**
     * The page of a modality with these words in a locale, and with the statements that are live; a whole HTML document.
     *
     * @param modalityId empty for one that does not exist yet
     * @param slug as it is or will be
     */
    public String modality(Optional<Long> modalityId, String slug, ModalityPage words, String locale) {
        var live =
                modalityId.flatMap(id -> reader.modalities(List.of(id)).stream().findFirst());
        var texts = new HashMap<String, Live<ModalityPage>>();
        live.ifPresent(modality -> texts.putAll(modality.pages().byLocale()));
        texts.put(locale, new Live<>(words, null));
        var shown = new PublishedModality(
                modalityId.orElse(0L),
                slug,
                List.of(),
                new Translations<>(texts),
                live.map(PublishedModality::statements).orElse(List.of()));
        return themes.current().renderModality(pages.modality(shown, locale));
    }
}
