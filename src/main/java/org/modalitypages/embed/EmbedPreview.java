package org.modalitypages.embed;

import com.github.jknack.handlebars.EscapingStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.delivery.PublishedReader;
import org.modalitypages.site.Site;
import org.modalitypages.theme.EmbedContrast;

/** Shows a widget with settings that nobody saved yet, of what is published now. Nothing of it is kept. */
@ApplicationScoped
public class EmbedPreview {

    @Inject
    private PublishedReader reader;

    @Inject
    private EmbedViews views;

    @Inject
    private EmbedStyleSheets styles;

    @Inject
    private EmbedFiles files;

    @Inject
    private Site site;

    /**
     * A whole document with the widget and what makes a carousel of it; empty for a modality that is not published.
     *
     * @param dark whether as on a dark page
     */
    public Optional<String> document(String modality, EmbedSettings settings, boolean dark) {
        var whole = in(settings, settings.locale().isEmpty() ? site.defaultLocale() : settings.locale());
        return reader.bySlug(modality).map(published -> {
            var page = views.cut(published, whole, styles.path(whole)).page();
            var html = styles.theme(whole).renderEmbed(page, whole.layout(), whole.colours(), Map.of());
            return document(whole.locale(), page.embed().label(), html, dark);
        });
    }

    /** How well it can be read, in the theme's colours where none are set. */
    public List<EmbedContrast> contrast(EmbedSettings settings) {
        return EmbedContrast.of(styles.theme(settings), settings.colours());
    }

    private String document(String locale, String title, String html, boolean dark) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="%s">
                <base target="_blank">
                <script type="module" src="%s"></script>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(
                        EscapingStrategy.HTML_ENTITY.escape(locale),
                        EscapingStrategy.HTML_ENTITY.escape(title),
                        dark ? "dark" : "light",
                        files.frameScript(),
                        html);
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
