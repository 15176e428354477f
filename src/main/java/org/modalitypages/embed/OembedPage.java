package org.modalitypages.embed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which widget stands for an address of this site.
 *
 * @param modality a slug, of today or of former times
 * @param query of the widget, without question mark; what the address says about layout and the like goes along
 */
record OembedPage(String modality, String query) {

    private static final Pattern PAGE = Pattern.compile("(?:/([A-Za-z][A-Za-z0-9-]*))?/modalities/([^/]+)/?");
    private static final Pattern FRAME = Pattern.compile("/embed/v1/(?:frames|fragments|shadows)/([^/]+)/?");

    /** These begin the paths of what only some may see. */
    private static final List<String> PRIVATE =
            List.of("/console", "/portal", "/approve", "/notices", "/launch", "/api/v1/manage");

    /** Whether the address is of this site and of something that is not for everybody. */
    static boolean isPrivate(URI url, String site) {
        return isHere(url, site)
                && PRIVATE.stream()
                        .anyMatch(path -> url.getRawPath().equals(path)
                                || url.getRawPath().startsWith(path + "/"));
    }

    /** The widget; empty for an address that none stands for. */
    static Optional<OembedPage> of(URI url, String site, List<String> locales) {
        if (!isHere(url, site)) {
            return Optional.empty();
        }
        var query = url.getRawQuery() == null ? "" : url.getRawQuery();
        var frame = FRAME.matcher(url.getRawPath());
        if (frame.matches()) {
            return Optional.of(new OembedPage(frame.group(1), query));
        }
        var page = PAGE.matcher(url.getRawPath());
        if (!page.matches() || (page.group(1) != null && !locales.contains(page.group(1)))) {
            return Optional.empty();
        }
        var locale = page.group(1) == null ? "" : "locale=" + page.group(1);
        var both = locale + (locale.isEmpty() || query.isEmpty() ? "" : "&") + query;
        return Optional.of(new OembedPage(page.group(2), both));
    }

    /** Of http and https, as a page that is reached by both is one page. */
    private static boolean isHere(URI url, String site) {
        var home = URI.create(site);
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && home.getHost().equalsIgnoreCase(url.getHost())
                && (home.getPort() == url.getPort() || (isDefault(home) && isDefault(url)));
    }

    private static boolean isDefault(URI url) {
        return url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
    }
}
