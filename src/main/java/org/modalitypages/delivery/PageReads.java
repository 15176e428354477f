package org.modalitypages.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Public pages that are no exact hit: rendered on first use, written in another way than ours, or unknown. */
final class PageReads {

    private static final Logger LOGGER = System.getLogger(PageReads.class.getName());

    /** Pages about more than one item. Everything else is pinned or does not exist, so that guessing runs no query. */
    private static final Set<String> RENDERED_ON_USE = Set.of("/", "/sitemap.xml", "/robots.txt");

    private static final Pattern STYLE = Pattern.compile("/assets/[0-9a-f]{16}/style\\.css");

    private static final Rendition NOT_FOUND = plain(404, "Not found");
    private static final Rendition NOT_ALLOWED = plain(405, "Method not allowed");
    private static final Rendition UNAVAILABLE = plain(503, "Unavailable at the moment");

    private final Renditions renditions;
    private final PublishedContent content;

    PageReads(Renditions renditions, PublishedContent content) {
        this.renditions = renditions;
        this.content = content;
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var canonical = withoutDefaultLocale(CanonicalPath.of(path));
        Optional<Rendition> page;
        try {
            page = page(canonical);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "No page for " + canonical, failure);
            response.setHeader("Retry-After", "5");
            Answer.send(UNAVAILABLE, request, response);
            return;
        }
        if (page.isEmpty()) {
            Answer.send(notFound(canonical), request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            Answer.options(false, response);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", Answer.ALLOWED);
            Answer.send(NOT_ALLOWED, request, response);
        } else if (canonical.equals(path)) {
            Answer.send(page.get(), request, response);
        } else {
            Answer.redirect(HttpServletResponse.SC_MOVED_PERMANENTLY, canonical, request, response);
        }
    }

    private Optional<Rendition> page(String canonical) {
        if (PublicPhotos.isOne(canonical)) {
            return renditions.findPinned(PublicPhotos.mark(canonical)).isEmpty()
                    ? Optional.empty()
                    : renditions.findOrRender(canonical, () -> content.photo(canonical));
        }
        var pinned = renditions.findPinned(STYLE.matcher(canonical).matches() ? known(canonical) : canonical);
        if (pinned.isPresent() || !RENDERED_ON_USE.contains(withoutLocale(canonical))) {
            return pinned;
        }
        return renditions.findOrRender(canonical, () -> content.page(canonical));
    }

    /** A page that a cache kept for longer than we kept its style sheet gets the present one. */
    private String known(String style) {
        return renditions.findPinned(style).isPresent() ? style : ThemeRenditions.LATEST;
    }

    /** The site's own page in the locale of the path, pinned as {@code /404} and {@code /de/404}; else a bare one. */
    private Rendition notFound(String canonical) {
        var prefix = locale(canonical).map(it -> "/" + it).orElse("");
        return renditions
                .findPinned(prefix + "/404")
                .or(() -> renditions.findPinned("/404"))
                .orElse(NOT_FOUND);
    }

    private String withoutDefaultLocale(String path) {
        var isDefault = locale(path).filter(content.locales().get(0)::equals).isPresent();
        return isDefault ? withoutLocale(path) : path;
    }

    private String withoutLocale(String path) {
        var rest = locale(path).map(it -> path.substring(it.length() + 1)).orElse(path);
        return rest.isEmpty() ? "/" : rest;
    }

    /** The site's locale that the path begins with. */
    private Optional<String> locale(String path) {
        var end = path.indexOf('/', 1);
        var first = path.substring(1, end < 0 ? path.length() : end);
        return content.locales().stream().filter(first::equals).findFirst();
    }

    private static Rendition plain(int status, String title) {
        var html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1></main></body></html>\n";
        return Rendition.page(html).status(status).language("en").ready();
    }
}
