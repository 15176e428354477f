package org.modalitypages.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.modalitypages.page.Escaped;

/** Writes a site map (sitemaps.org, with the alternates that search engines read). */
final class SiteMap {

    /** The most addresses that the protocol allows in one file. */
    private static final int LIMIT = 50_000;

    private final StringBuilder entries = new StringBuilder();
    private int count;

    /** Adds a page; {@code null} when nobody knows when it changed. */
    void add(String address, Instant changed, Map<String, String> alternates) {
        if (count == LIMIT) {
            return;
        }
        count++;
        entries.append("<url><loc>").append(Escaped.html(address)).append("</loc>");
        if (changed != null) {
            entries.append("<lastmod>")
                    .append(changed.truncatedTo(ChronoUnit.SECONDS))
                    .append("</lastmod>");
        }
        if (alternates.size() > 1) {
            new TreeMap<>(alternates)
                    .forEach((locale, href) -> entries.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                            .append(Escaped.html(locale))
                            .append("\" href=\"")
                            .append(Escaped.html(href))
                            .append("\"/>"));
        }
        entries.append("</url>\n");
    }

    @Override
    public String toString() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """ + entries + "</urlset>\n";
    }
}
