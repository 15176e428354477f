package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeAsset;

/**
 * What themes load, as ready bytes: the style sheet of the site's pages with those before it, which pages in caches still
 * name, the icon in the same colours, and the pictures and fonts of every theme, as widgets may wear any.
 */
@ApplicationScoped
class ThemeRenditions {

    /** Answers for every style sheet whose hash nobody here knows any more. */
    static final String LATEST = "/assets/style.css";

    private static final int REMEMBERED = 8;

    /** Pages of others show widgets, and fonts are read across origins only where that is allowed (Fetch, 3.2.5). */
    private static final List<HeaderField> ANYWHERE = List.of(
            new HeaderField("Access-Control-Allow-Origin", "*"),
            new HeaderField("Cross-Origin-Resource-Policy", "cross-origin"));

    /** A drawing that somebody opens by itself is a document of this site. */
    private static final HeaderField NOTHING_ELSE = new HeaderField(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");

    @Inject
    private SiteThemes themes;

    @Inject
    private CachePolicy policy;

    private final Map<String, Rendition> worn = new LinkedHashMap<>();

    /** Everything by its path. */
    synchronized Map<String, Rendition> all() {
        var current = themes.current();
        worn.put(SiteThemes.stylesheetPath(current), style(current, policy.versioned()));
        if (worn.size() > REMEMBERED) {
            worn.remove(worn.keySet().iterator().next());
        }
        var all = new HashMap<>(worn);
        all.put(LATEST, style(current, policy.published()));
        all.put(SiteIcon.PATH, icon(current));
        themes.all().forEach(theme -> theme.assets().forEach((path, asset) -> all.put(path, rendition(asset))));
        return all;
    }

    private static Rendition style(Theme theme, String caching) {
        return Rendition.of("text/css;charset=UTF-8", theme.stylesheet().getBytes(StandardCharsets.UTF_8))
                .cacheControl(caching)
                .ready();
    }

    private Rendition icon(Theme theme) {
        return Rendition.of(SiteIcon.MEDIA_TYPE, SiteIcon.in(theme.embedColours()))
                .securityHeaders(List.of(NOTHING_ELSE))
                .cacheControl(policy.published())
                .ready();
    }

    private Rendition rendition(ThemeAsset asset) {
        var fields = asset.mediaType().equals("image/svg+xml")
                ? List.of(ANYWHERE.get(0), ANYWHERE.get(1), NOTHING_ELSE)
                : ANYWHERE;
        return Rendition.of(asset.mediaType(), asset.bytes())
                .securityHeaders(fields)
                .cacheControl(policy.versioned())
                .ready();
    }
}
