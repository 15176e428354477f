package org.modalitypages.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The public paths of a site, from its {@code sitemap.xml} (sitemaps.org, 0.9). External entities are not followed. */
final class Sitemap {

    private static final String SEVERAL = "";

    private final Map<String, String> byPath = new HashMap<>();
    private final Map<String, String> byLastPart = new HashMap<>();

    /** Adds the paths of one file. */
    void add(byte[] xml) {
        var text = new String(xml, StandardCharsets.UTF_8);
        for (var location : Jsoup.parse(text, "", Parser.xmlParser()).select("loc")) {
            var path = pathOf(Spacing.trim(location.text()));
            if (path == null) {
                continue;
            }
            var key = key(path);
            var known = byPath.putIfAbsent(key, path) != null;
            if (!known) {
                byLastPart.merge(lastPart(key), path, (one, other) -> SEVERAL);
            }
        }
    }

    /**
     * The public path of a page, with a leading slash and without host and query: the one that ends like the page's own
     * path, be it {@code emdr.html}, {@code emdr/index.html} or {@code emdr}. Without a site map an HTML page's own path;
     * else {@code null}.
     */
    String oldPath(ArchivedPage page) {
        if (byPath.isEmpty()) {
            return page.mediaType().equals("text/html") ? "/" + withoutIndex(page.path()) : null;
        }
        var key = key(page.path());
        if (byPath.containsKey(key)) {
            return byPath.get(key);
        }
        var similar = lastPart(key).isEmpty() ? null : byLastPart.get(lastPart(key));
        return SEVERAL.equals(similar) ? null : similar;
    }

    /** Without leading and closing slash, {@code index.html} and extension, in lower case. */
    private static String key(String path) {
        var bare = withoutIndex(path);
        var start = bare.startsWith("/") ? 1 : 0;
        var end = bare.endsWith("/") && bare.length() > start ? bare.length() - 1 : bare.length();
        return bare.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(?:x?html?|txt|text|csv|php|aspx?)$", "");
    }

    private static String withoutIndex(String path) {
        return path.replaceFirst("(?i)(^|/)index\\.(?:x?html?|php)$", "$1");
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static String pathOf(String location) {
        try {
            var path = URI.create(location).getRawPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
