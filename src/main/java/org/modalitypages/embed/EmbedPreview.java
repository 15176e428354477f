package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.delivery.PublishedReader;
import org.modalitypages.modality.Modalities;
import org.modalitypages.site.Site;
import org.modalitypages.theme.EmbedContrast;

/** Shows a widget with settings that nobody saved yet, of what is published now. Nothing of it is kept or counted. */
@ApplicationScoped
public class EmbedPreview {

    @Inject
    private PublishedReader reader;

    @Inject
    private Modalities modalities;

    @Inject
    private EmbedViews views;

    @Inject
    private EmbedStyleSheets styles;

    @Inject
    private EmbedSnippets snippets;

    @Inject
    private EmbedFiles files;

    @Inject
    private Site site;

    /**
     * What a page has of a widget.
     *
     * @param script the path of the element's script
     * @param element as the snippet has it, with the place that is kept
     * @param words the piece of HTML that the element would fetch by its key; empty for a modality that is not published
     */
    public record Sample(String script, String element, String words) {}

    /**
     * The widget as it is entered; empty when there is no such modality.
     *
     * @param height of the place that is kept, in CSS pixels
     */
    public Optional<Sample> sample(String modality, EmbedSettings settings, int height) {
        return modalities
                .bySlug(modality)
                .map(found -> new Sample(
                        files.script(),
                        snippets.element(found.itemId(), settings, height),
                        words(modality, settings).orElse("")));
    }

    private Optional<String> words(String modality, EmbedSettings settings) {
        var whole = in(settings, settings.locale().isEmpty() ? site.defaultLocale() : settings.locale());
        return reader.bySlug(modality).map(published -> {
            var cut = views.cut(published, whole, styles.path(whole));
            var data = Map.of("specialists", String.join(" ", cut.specialists()));
            return styles.theme(whole).renderEmbed(cut.page(), whole.layout(), whole.colours(), data);
        });
    }

    /** How well it can be read, in the theme's colours where none are set. */
    public List<EmbedContrast> contrast(EmbedSettings settings) {
        return EmbedContrast.of(styles.theme(settings), settings.colours());
    }

    private static EmbedSettings in(EmbedSettings settings, String locale) {
        return new EmbedSettings(
                settings.theme(),
                settings.limit(),
                settings.region(),
                settings.layout(),
                settings.order(),
                locale,
                settings.heading(),
                settings.showsHeading(),
                settings.colours());
    }
}
