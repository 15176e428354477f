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
 */
public record PageHead(
        String title,
        String description,
        @Holds(FieldKind.ADDRESS) String canonical,
        List<Alternate> alternates,
        @Holds(FieldKind.ADDRESS) String image) {

    public PageHead {
        alternates = List.copyOf(alternates);
    }
}
