package org.modalitypages.theme;

/**
 * What every page of a site shares in one language.
 *
 * @param tagline one sentence under the site's name on the index, or {@code null}
 * @param home absolute address of the index in this language
 * @param language of the page
 * @param stylesheet address of the theme's stylesheet, see {@link Theme#stylesheetHash()}
 */
public record SiteView(
        String name,
        String tagline,
        @Holds(FieldKind.ADDRESS) String home,
        Language language,
        @Holds(FieldKind.ADDRESS) String stylesheet) {

    /** The same with another style sheet. */
    public SiteView withStylesheet(String address) {
        return new SiteView(name, tagline, home, language, address);
    }
}
