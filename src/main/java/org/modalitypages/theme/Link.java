package org.modalitypages.theme;

/** A link with its words. */
public record Link(String label, @Holds(FieldKind.ADDRESS) String href) {}
