package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.ItemRenditions;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.RenditionDraft;
import org.modalitypages.delivery.Tag;
import org.modalitypages.page.Escaped;
import org.modalitypages.site.Site;
import org.modalitypages.theme.EmbedQuote;
import org.modalitypages.theme.ModalityPage;
import org.modalitypages.theme.StructuredData;

/** Renders a widget in each of its forms around the one piece of HTML that the theme makes. */
@ApplicationScoped
class EmbedRenderer {

    @Inject
    private EmbedViews views;

    @Inject
    private EmbedStyleSheets styles;

    @Inject
    private EmbedFiles files;

    @Inject
    private CachePolicy policy;

    @Inject
    private Site site;

    Rendition render(EmbedQuery query, PublishedModality modality) {
        var settings = query.settings();
        var cut = views.cut(modality, settings, site.url() + styles.path(settings));
        var html = styles.theme(settings)
                .renderEmbed(cut.page(), settings.layout(), settings.colours(), data(query, modality, cut));
        return draft(query, cut, html)
                .language(settings.locale())
                .cacheControl(policy.published())
                .tags(tags(query, modality))
                .ready();
    }

    private static Set<Tag> tags(EmbedQuery query, PublishedModality modality) {
        var tags = ItemRenditions.tags(modality);
        query.saved().ifPresent(embed -> tags.add(tag(embed.key())));
        return tags;
    }

    /** Of everything that depends on what is saved under a key. */
    static Tag tag(String key) {
        return Tag.item("embed", key);
    }

    private RenditionDraft draft(EmbedQuery query, EmbedViews.Cut cut, String html) {
        return switch (query.form()) {
            case FRAGMENT -> piece(html);
            case SHADOW -> piece(shadow(query, cut, html));
            case FRAME -> Rendition.frame(frame(query, cut, html));
        };
    }

    private Map<String, String> data(EmbedQuery query, PublishedModality modality, EmbedViews.Cut cut) {
        var data = new LinkedHashMap<String, String>();
        data.put("specialists", String.join(" ", cut.specialists()));
        query.saved().filter(SavedEmbed::counts).ifPresent(embed -> {
            data.put("counts", "");
            data.put("counted", embed.key() + " " + modality.slug());
        });
        return data;
    }

    private static RenditionDraft piece(String html) {
        return Rendition.shared("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** The custom element as a server can write it: without its script it shows the same, only not anew. */
    private static String shadow(EmbedQuery query, EmbedViews.Cut cut, String html) {
        var attributes = new StringBuilder();
        query.attributes()
                .forEach((name, value) -> attributes
                        .append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Escaped.html(value))
                        .append('"'));
        var embed = cut.page().embed();
        return """
                <meet-the-specialists%s><template shadowrootmode="open">
                %s</template><a href="%s">%s</a></meet-the-specialists>
                """.formatted(attributes, html, Escaped.html(embed.modality().href()), Escaped.html(embed.label()));
    }

    private String frame(EmbedQuery query, EmbedViews.Cut cut, String html) {
        var page = cut.page();
        var language = page.site().language();
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s" class="mts-frame">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="%s">
                <meta name="robots" content="noindex">
                <link rel="canonical" href="%s">
                <base target="_blank">
                <script type="module" src="%s"></script>
                <script type="application/ld+json">%s</script>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                        Escaped.html(language.tag()),
                        Escaped.html(language.direction()),
                        Escaped.html(page.embed().label()),
                        query.scheme().content(),
                        Escaped.html(cut.whole().head().canonical()),
                        files.frameScript(),
                        StructuredData.modality(asShown(cut)),
                        asPage(html));
    }

    /** A page of its own begins with a heading of the first level; nobody's words hold an angle bracket. */
    private static String asPage(String html) {
        return html.replace("<h2", "<h1").replace("</h2>", "</h1>");
    }

    /** The modality's page with the quotes of the widget and no others. */
    private static ModalityPage asShown(EmbedViews.Cut cut) {
        var whole = cut.whole();
        var quotes =
                cut.page().embed().quotes().stream().map(EmbedQuote::statement).toList();
        return new ModalityPage(
                whole.site(), whole.head(), whole.languages(), whole.modality().with(quotes));
    }
}
