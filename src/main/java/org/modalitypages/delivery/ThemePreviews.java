package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> SCHEMES = Set.of("light", "dark");
    private static final Pattern PREFERS = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*(light|dark)\\s*\\)");
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

    /**
     * The page of the modality with the most quotes; the index of a site that has none yet.
     *
     * @param scheme {@code light} or {@code dark}; anything else leaves it to the reader's system
     */
    public Look of(Theme theme, String scheme) {
        var live = editions.liveItems(Modalities.TYPE).stream().limit(LOOKED_AT).toList();
        var html = reader.modalities(List.copyOf(live)).stream()
                .max(Comparator.comparingInt(modality -> modality.statements().size()))
                .map(modality -> modality(theme, pages.modality(modality, site.defaultLocale())))
                .orElseGet(() -> index(theme, pages.index(List.of(), site.defaultLocale())));
        var css = inScheme(theme.stylesheet(), scheme);
        // Between the marks there is exactly the text that the policy's hash is of.
        return new Look(LINK.matcher(html).replaceAll(Matcher.quoteReplacement("<style>" + css + "</style>")), css);
    }

    /** The one scheme always, the other never. */
    private static String inScheme(String css, String scheme) {
        if (!SCHEMES.contains(scheme)) {
            return css;
        }
        return PREFERS.matcher(css)
                .replaceAll(found -> found.group(1).equals(scheme) ? "(min-width:0)" : "(max-width:0)")
                .replace("color-scheme:light dark", "color-scheme:" + scheme);
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
