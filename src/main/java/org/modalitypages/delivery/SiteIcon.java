package org.modalitypages.delivery;

import java.nio.charset.StandardCharsets;
import org.modalitypages.theme.EmbedColours;

/**
 * What browsers put beside the title of a page, and ask every site for: a quotation mark in the colours of the theme.
 * A site that has an icon of its own lets the server in front of this one answer the path.
 */
final class SiteIcon {

    static final String PATH = "/favicon.ico";
    static final String MEDIA_TYPE = "image/svg+xml";

    private SiteIcon() {}

    static byte[] in(EmbedColours colours) {
        var paper = colours.light().getOrDefault("background", "#ffffff");
        var ink = colours.light().getOrDefault("accent", "#444444");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="%s"/>\
                <path fill="%s" d="M14 9c-5 1-8 4.5-8 9.5 0 3 1.5 4.5 4 4.5s4-1.5 4-3.8-1.6-3.7-3.7-3.7c.4-2 \
                1.7-3.3 3.7-4zm12 0c-5 1-8 4.5-8 9.5 0 3 1.5 4.5 4 4.5s4-1.5 4-3.8-1.6-3.7-3.7-3.7c.4-2 1.7-3.3 3.7-4z"/></svg>
                """.formatted(ink, paper).getBytes(StandardCharsets.UTF_8);
    }
}
