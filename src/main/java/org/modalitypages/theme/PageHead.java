package org.modalitypages.theme;

import java.util.List;

/**
 * What machines read about a page.
 *
 * @param title of the page without the site's name; {@code null} on the index, where the site's name is enough
 * @param description one or two sentences, or {@code null}
 * @param canonical absolute, or {@code null} for a page that search engines should not list
 * @param alternates every language of the page including this one, and {@code x-default}; empty when there is but one
 * @param image absolute address of a picture for previews, or {@code null}
 * @param oembedJson where other sites ask in JSON how to show this page (oEmbed, 4), or {@code null} for none
 * @param oembedXml the same in XML
 */
public record PageHead(
        String title,
        String description,
        @Holds(FieldKind.ADDRESS) String canonical,
        List<Alternate> alternates,
        @Holds(FieldKind.ADDRESS) String image,
        @Holds(FieldKind.ADDRESS) String oembedJson,
        @Holds(FieldKind.ADDRESS) String oembedXml) {

    public PageHead {
        alternates = List.copyOf(alternates);
    }

    /** A page that other sites can not show a piece of. */
    public PageHead(String title, String description, String canonical, List<Alternate> alternates, String image) {
        this(title, description, canonical, alternates, image, null, null);
    }
}
