package org.modalitypages.theme;

/** What a field of a view holds, and so where a template may put it. */
public enum FieldKind {
    /** Plain text; escaped on output, allowed in element content and quoted attributes. */
    TEXT,
    /** An address; anything but http, https or a path of this site is left out; the only kind allowed in links. */
    ADDRESS,
    /** Addresses of one picture, each with its width, such as {@code /a.jpg 96w, /b.jpg 240w}; only in {@code srcset}. */
    SOURCES,
    /** HTML made safe by this product before it came here; only in element content. */
    HTML,
    /** Structured data made safe for a script element; only in a data block. */
    DATA
}
