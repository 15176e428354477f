package org.modalitypages.theme;

/**
 * A version of the page for search engines.
 *
 * @param hreflang a language tag or {@code x-default}
 * @param href absolute
 */
public record Alternate(
        String hreflang, @Holds(FieldKind.ADDRESS) String href) {}
