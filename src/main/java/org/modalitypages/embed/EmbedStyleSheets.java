package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.Theme;

/** The style sheets of widgets: one for a theme in certain colours, under an address that changes with its bytes. */
@ApplicationScoped
class EmbedStyleSheets {

    private static final Pattern PATH = Pattern.compile("/embed/v1/[0-9a-f]{16}/([a-z0-9][a-z0-9-]{0,63})\\.css");
    private static final int MOST = 1_000;

    @Inject
    private SiteThemes themes;

    @Inject
    private SavedEmbeds saved;

    @Inject
    private CachePolicy policy;

    private final Map<String, Rendition> byPath = new ConcurrentHashMap<>();

    /** The theme that a widget wears: the one that it asks for if it is installed here, else this site's. */
    Theme theme(EmbedSettings settings) {
        return themes.named(settings.theme()).orElseGet(themes::current);
    }

    /** Where the style sheet is, such as {@code /embed/v1/3f2a…/quiet.css}; from now on it is ready there. */
    String path(EmbedSettings settings) {
        return path(theme(settings), settings.colours());
    }

    /** The path of the style sheet that a widget has which asks for nothing. */
    String path() {
        return path(EmbedSettings.DEFAULT);
    }

    /** The text of {@link #path()}. */
    String text() {
        return themes.current().embedStylesheet(EmbedColours.THEMES_OWN);
    }

    /**
     * A style sheet by its path, whichever node named it. One of former times is answered with the theme's present rules, to
     * be kept for a short while, as pieces of HTML that others keep still name it; empty when the theme is not installed.
     */
    Optional<Rendition> find(String path) {
        var ready = byPath.get(path);
        var named = PATH.matcher(path);
        if (ready != null || !named.matches()) {
            return Optional.ofNullable(ready);
        }
        return themes.named(named.group(1)).map(theme -> {
            var colours = Stream.concat(
                    Stream.of(EmbedColours.THEMES_OWN),
                    saved.all().stream()
                            .map(embed -> embed.settings().colours())
                            .distinct());
            return colours.filter(some -> path(theme, some).equals(path))
                            .findFirst()
                            .isPresent()
                    ? byPath.get(path)
                    : latest(theme);
        });
    }

    /** Made once, as anybody may ask for any number of former ones. */
    private Rendition latest(Theme theme) {
        return byPath.computeIfAbsent(
                "latest of " + path(theme, EmbedColours.THEMES_OWN),
                key -> rendition(theme, EmbedColours.THEMES_OWN, policy.published()));
    }

    private String path(Theme theme, EmbedColours colours) {
        var path = "/embed/v1/" + theme.embedStylesheetHash(colours) + "/" + theme.name() + ".css";
        if (!byPath.containsKey(path)) {
            if (byPath.size() >= MOST) {
                byPath.clear();
            }
            byPath.put(path, rendition(theme, colours, policy.versioned()));
        }
        return path;
    }

    private static Rendition rendition(Theme theme, EmbedColours colours, String cacheControl) {
        var css = theme.embedStylesheet(colours).getBytes(StandardCharsets.UTF_8);
        return Rendition.shared("text/css;charset=UTF-8", css)
                .cacheControl(cacheControl)
                .ready();
    }
}
