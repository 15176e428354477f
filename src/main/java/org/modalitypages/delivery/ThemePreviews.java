package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.site.Site;
import org.modalitypages.theme.IndexPage;
import org.modalitypages.theme.ModalityPage;
import org.modalitypages.theme.Theme;

/** Shows a page of this site in a theme that it does not wear, or not so; for looking at, and nothing of it is kept. */
@ApplicationScoped
@Transactional
public class ThemePreviews {

    private static final String STYLESHEET = "/assets/style.css";
    private static final Pattern LINK =
            Pattern.compile("<link\\b[^>]*\\bhref=[\"']" + Pattern.quote(STYLESHEET) + "[\"'][^>]*>");
    private static final int LOOKED_AT = 12;

    @Inject
    private PublishedReader reader;

    @Inject
    private PageViews pages;

    @Inject
    private Editions editions;

    @Inject
    private Site site;

    /**
     * A page and the style sheet that it is to have.
     *
     * @param html a whole document with the style sheet within
     * @param css that style sheet, for a policy that allows it and no other
     */
    public record Look(String html, String css) {}

    /** The page of the modality with the most quotes; the index of a site that has none yet. */
    public Look of(Theme theme) {
        var live = editions.liveItems(Modalities.TYPE).stream().limit(LOOKED_AT).toList();
        var html = reader.modalities(List.copyOf(live)).stream()
                .max(Comparator.comparingInt(modality -> modality.statements().size()))
                .map(modality -> modality(theme, pages.modality(modality, site.defaultLocale())))
                .orElseGet(() -> index(theme, pages.index(List.of(), site.defaultLocale())));
        var css = theme.stylesheet();
        // Between the marks there is exactly the text that the policy's hash is of.
        return new Look(LINK.matcher(html).replaceAll(Matcher.quoteReplacement("<style>" + css + "</style>")), css);
    }

    private static String modality(Theme theme, ModalityPage page) {
        return theme.renderModality(new ModalityPage(
                page.site().withStylesheet(STYLESHEET), page.head(), page.languages(), page.modality()));
    }

    private static String index(Theme theme, IndexPage page) {
        return theme.renderIndex(new IndexPage(
                page.site().withStylesheet(STYLESHEET), page.head(), page.languages(), page.modalities()));
    }
}
