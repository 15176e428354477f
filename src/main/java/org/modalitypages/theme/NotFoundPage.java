package org.modalitypages.theme;

import java.util.List;

/** The page for an address that leads nowhere; its words are the theme's own. */
public record NotFoundPage(SiteView site, PageHead head, List<LanguageLink> languages) {

    /** All that the page needs is the site. */
    public static NotFoundPage of(SiteView site) {
        return new NotFoundPage(site, new PageHead(null, null, null, List.of(), null), List.of());
    }
}
